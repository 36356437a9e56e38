import type { Client, Invitation, Member } from '@foyer/contract';
import { clientNameOf, fullName } from '@foyer/contract/rules';
import type { OutgoingMail } from '../ports.ts';
import type { FirmRecord } from '../store/records.ts';
import { oneLine } from './escape.ts';
import { renderHtml, renderText, type MailParts } from './layout.ts';
import { english, type MailWords } from './words.ts';

/** What every mail is made from. */
export interface MailSubject {
  mailId: string;
  firm: FirmRecord;
  client: Client;
  member: Member & { email: string };
  /** The staff member behind it; answers go to them. */
  inviter: { name: string; email: string };
}

/** The mail that leads to the activation page. */
export function composeInvitation(subject: MailSubject, invitation: Invitation, url: string): OutgoingMail {
  const words = english;
  const { firm, client, inviter } = subject;
  const until = formatDate(invitation.expiresAt, firm);
  return compose(subject, words, words.activateSubject(firm.name), {
    preview: `${words.invited(inviter.name, firm.name, client.name)} ${words.until(until)}`,
    title: words.activateTitle,
    paragraphs: [words.hello(subject.member.name.given), words.invited(inviter.name, firm.name, clientName(client))],
    quotation: invitation.message,
    button: { label: words.activate, url },
    notes: [words.until(until), ...(invitation.form === null ? [] : [words.next(invitation.form)])],
  });
}

/** The mail that tells somebody who signs in already that they see one client more. */
export function composeAccessNotice(subject: MailSubject, url: string): OutgoingMail {
  const words = english;
  const { firm, inviter } = subject;
  const client = clientName(subject.client);
  return compose(subject, words, words.accessSubject(client, firm.name), {
    preview: words.access(inviter.name, client, firm.name),
    title: words.accessTitle(client),
    paragraphs: [words.hello(subject.member.name.given), words.access(inviter.name, client, firm.name)],
    quotation: null,
    button: { label: words.signIn, url },
    notes: [words.accessNothingToDo],
  });
}

type OwnParts = Omit<MailParts, 'firm' | 'copyAddress' | 'footer'>;

function compose({ mailId, firm, member, inviter }: MailSubject, words: MailWords, subjectLine: string, own: OwnParts): OutgoingMail {
  const parts: MailParts = {
    ...own,
    firm: firm.name,
    copyAddress: words.copyAddress,
    footer: [
      `${words.sentBecause(member.email, firm.name)} ${words.notYou(inviter.name)}`,
      ...(firm.postalAddress === null ? [] : [`${firm.name}, ${firm.postalAddress}`]),
    ],
  };
  return {
    messageId: `${mailId}@${firm.mailFrom.slice(firm.mailFrom.lastIndexOf('@') + 1)}`,
    from: { name: oneLine(firm.name), address: firm.mailFrom },
    to: { name: oneLine(fullName(member.name)), address: member.email },
    replyTo: { name: oneLine(inviter.name), address: inviter.email },
    subject: oneLine(subjectLine),
    text: renderText(parts),
    html: renderHtml(parts, firm.locale),
    // RFC 3834: keeps holiday notices from answering.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

const clientName = (client: Client): string => client.name || clientNameOf(client.members.map((member) => member.name));

/** A whole date in the firm's zone; its parts never break over a line. */
const formatDate = (timestamp: string, { locale, timeZone }: Pick<FirmRecord, 'locale' | 'timeZone'>): string =>
  new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(timestamp)).replaceAll(' ', '\u00a0');
