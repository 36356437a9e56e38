import type { FirmTransaction } from '../portal-store.ts';
import type { InvitationRecord, MailRecord } from '../records.ts';
import type { FirmTables } from './firm-tables.ts';
import { isCancellable } from './is-cancellable.ts';
import { saveOutcome } from './save-outcome.ts';

/** Writes invitations with their links, mails and timelines. */
export function createInvitationWrites(tables: FirmTables) {
  const saveInvitation = (invitation: InvitationRecord): void => {
    tables.invitations.set(invitation.id, invitation);
    tables.latestInvitationByMember.set(invitation.memberId, invitation.id);
  };
  const saveMail = (mail: MailRecord): void => {
    if (tables.mails.get(mail.id) !== undefined) tables.mails.set(mail.id, mail);
  };
  return {
    saveInvitation: async (invitation) => saveInvitation(invitation),
    async saveInvitations(invitations) {
      for (const invitation of invitations) saveInvitation(invitation);
    },
    async saveDeliveries(invitations) {
      for (const { id, delivery, nextReminderAt } of invitations) {
        const known = tables.invitations.get(id);
        if (known !== undefined) tables.invitations.set(id, { ...known, delivery, nextReminderAt });
      }
    },
    async insertLink(link) {
      tables.links.set(link.tokenHash, link);
    },
    async insertMail(mail) {
      tables.mails.set(mail.id, mail);
    },
    async saveMails(mails) {
      for (const mail of mails) saveMail(mail);
    },
    async insertSends(sends) {
      for (const { invitation, link, mail } of sends) {
        saveInvitation(invitation);
        tables.links.set(link.tokenHash, link);
        tables.mails.set(mail.id, mail);
      }
    },
    async cancelMails(invitationId, { reason, at }) {
      for (const mail of tables.mails.values()) {
        if (mail.invitationId !== invitationId || !isCancellable(mail)) continue;
        tables.mails.set(mail.id, { ...mail, state: 'cancelled' });
        for (const outcome of tables.outcomes.values()) {
          if (outcome.mailId === mail.id && outcome.result === 'pending')
            saveOutcome(tables, { ...outcome, result: 'skipped', reason, at });
        }
      }
    },
    async appendTimeline(records) {
      for (const { memberId, entry } of records)
        tables.timelines.set(memberId, [...(tables.timelines.get(memberId) ?? []), entry]);
    },
  } satisfies Partial<FirmTransaction>;
}
