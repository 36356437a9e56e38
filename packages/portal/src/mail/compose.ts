import type { Client, FormRef, Member } from '@foyer/contract';
import { clientNameOf, fullName } from '@foyer/contract/rules';
import type { OutgoingMail } from '../ports.ts';
import type { FirmRecord } from '../store/records.ts';
import { oneLine } from './escape.ts';
import { renderHtml, renderText, type MailParts } from './layout.ts';
import { messageIdOf } from './message-id.ts';
import { english, type MailWords } from './words.ts';

/** What every mail is made from. */
export interface MailSubject {
  mailId: string;
  firm: FirmRecord;
  client: Client;
  member: Member & { email: string };
  /** The staff member behind it; answers go to them. */
  inviter: Correspondent;
}

/** Somebody with an address. */
export interface Correspondent {
  name: string;
  email: string;
}

/** What an invitation says beside who is invited to what. */
export interface InvitationContent {
  /** When the link dies. */
  expiresAt: string;
  form: FormRef | null;
  message: string | null;
}

/** The mail that leads to the activation page. */
export function composeInvitation(subject: MailSubject, { expiresAt, form, message }: InvitationContent, url: string): OutgoingMail {
  const words = english;
  const { firm, client, inviter } = subject;
  const until = formatDate(expiresAt, firm);
  return toMember(subject, words, words.activateSubject(firm.name), {
    preview: `${words.invited(inviter.name, firm.name, client.name)} ${words.until(until)}`,
    title: words.activateTitle,
    paragraphs: [words.hello(subject.member.name.given), words.invited(inviter.name, firm.name, clientName(client))],
    quotation: message,
    button: { label: words.activate, url },
    notes: [words.until(until), ...(form === null ? [] : [words.next(form)])],
  });
}

/** The mail that reminds of an invitation: the same link, and nothing that staff wrote for the first time. */
export function composeReminder(subject: MailSubject, { expiresAt, form }: Pick<InvitationContent, 'expiresAt' | 'form'>, url: string): OutgoingMail {
  const words = english;
  const { firm, client, inviter } = subject;
  const until = formatDate(expiresAt, firm);
  return toMember(subject, words, words.reminderSubject(firm.name), {
    preview: `${words.reminder(inviter.name, firm.name, client.name)} ${words.until(until)}`,
    title: words.reminderTitle,
    paragraphs: [words.hello(subject.member.name.given), words.reminder(inviter.name, firm.name, clientName(client))],
    quotation: null,
    button: { label: words.activate, url },
    notes: [words.until(until), ...(form === null ? [] : [words.next(form)])],
  });
}

/** The mail that tells somebody who signs in already that they see one client more. */
export function composeAccessNotice(subject: MailSubject, url: string): OutgoingMail {
  const words = english;
  const { firm, inviter } = subject;
  const client = clientName(subject.client);
  return toMember(subject, words, words.accessSubject(client, firm.name), {
    preview: words.access(inviter.name, client, firm.name),
    title: words.accessTitle(client),
    paragraphs: [words.hello(subject.member.name.given), words.access(inviter.name, client, firm.name)],
    quotation: null,
    button: { label: words.signIn, url },
    notes: [words.accessNothingToDo],
  });
}

/** The mail that tells staff of a member who asks for a new link; answers go to the member. */
export function composeRenewalRequest({ mailId, firm, client, member }: Omit<MailSubject, 'inviter'>, to: Correspondent): OutgoingMail {
  const words = english;
  const person = fullName(member.name);
  return compose({ mailId, firm, to, replyTo: { name: person, email: member.email } }, words, words.renewalSubject(person), {
    preview: words.renewal(person, member.email, clientName(client)),
    title: words.renewalTitle(person),
    paragraphs: [words.renewal(person, member.email, clientName(client))],
    quotation: null,
    button: null,
    notes: [words.renewalRemedy],
    footer: [words.renewalBecause(to.email, firm.name)],
  });
}

type OwnParts = Omit<MailParts, 'firm' | 'copyAddress' | 'footer'>;

function toMember({ mailId, firm, member, inviter }: MailSubject, words: MailWords, subjectLine: string, own: OwnParts): OutgoingMail {
  const footer = [
    `${words.sentBecause(member.email, firm.name)} ${words.notYou(inviter.name)}`,
    ...(firm.postalAddress === null ? [] : [`${firm.name}, ${firm.postalAddress}`]),
  ];
  return compose({ mailId, firm, to: { name: fullName(member.name), email: member.email }, replyTo: inviter }, words, subjectLine, { ...own, footer });
}

/** Who writes to whom. */
interface Envelope {
  mailId: string;
  firm: FirmRecord;
  to: Correspondent;
  replyTo: Correspondent;
}

function compose({ mailId, firm, to, replyTo }: Envelope, words: MailWords, subjectLine: string, own: OwnParts & Pick<MailParts, 'footer'>): OutgoingMail {
  const parts: MailParts = { ...own, firm: firm.name, copyAddress: words.copyAddress };
  return {
    messageId: messageIdOf(mailId, firm),
    from: { name: oneLine(firm.name), address: firm.mailFrom },
    to: { name: oneLine(to.name), address: to.email },
    replyTo: { name: oneLine(replyTo.name), address: replyTo.email },
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
