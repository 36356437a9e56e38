import { describe, expect, test } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import { clientRecord, invitation, mail, memberRecord, openFirm } from './store-fixtures.ts';

const NOW = '2026-11-22T09:00:00.000Z';

export function testReminders(store: () => PortalStore): void {
  describe('reminders', () => {
    test('returns open invitations whose reminder is due, earliest first', async () => {
      const firmId = await openFirm(store());
      const people = [
        { key: 'later', nextReminderAt: '2026-11-22T09:00:00.001Z' },
        { key: 'now', nextReminderAt: NOW },
        { key: 'long', nextReminderAt: '2026-11-20T09:00:00.000Z' },
        { key: 'none', nextReminderAt: null },
        { key: 'gone', nextReminderAt: NOW, status: 'revoked' as const },
      ];
      await store().transaction(firmId, async (tx) => {
        for (const { key, ...changes } of people) {
          await tx.insertClient(clientRecord({ id: `cl_${key}` }));
          await tx.insertMember(memberRecord({ id: `mb_${key}`, clientId: `cl_${key}` }));
          await tx.saveInvitation(invitation({ id: `iv_${key}`, memberId: `mb_${key}`, ...changes }));
        }
      });
      const due = (await store().dueReminders(NOW, 1_000)).filter((one) => one.firmId === firmId);
      expect(due).toEqual([
        { firmId, clientId: 'cl_long', memberId: 'mb_long' },
        { firmId, clientId: 'cl_now', memberId: 'mb_now' },
      ]);
      expect(await store().dueReminders(NOW, 1)).toHaveLength(1);
    });

    test('finds a mail by its id across firms', async () => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, async (tx) => {
        await tx.insertClient(clientRecord());
        await tx.insertMember(memberRecord());
        await tx.saveInvitation(invitation());
        await tx.insertMail(mail(firmId, { kind: 'reminder' }));
      });
      expect(await store().mailById(`ml_${firmId}`)).toEqual(mail(firmId, { kind: 'reminder' }));
      expect(await store().mailById('ml_nobody')).toBeNull();
    });
  });
}
