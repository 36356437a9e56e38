import type { Client, Member } from '@foyer/contract';
import { clientNameOf, fullName } from '@foyer/contract/rules';
import type { OutgoingMail } from './outgoing-mail.ts';
import type { FirmRecord } from '../store/records.ts';
import {
  RenderMailError,
  type Correspondent,
  type InvitationContent,
  type MailContent,
  type RenderedMail,
} from './content.ts';
import { oneLine } from './escape.ts';
import { renderHtml, renderText, type MailParts } from './layout.ts';
import { messageIdOf } from './message-id.ts';
import { resolveMailLocale, type MailTemplates, type MailLocale } from './mail-locale.ts';

/** What every mail is made from. */
export interface MailContext {
  mailId: string;
  firm: FirmRecord;
  client: Client;
  member: Member & { email: string };
  /** The staff member behind it; answers go to them. */
  inviter: Correspondent;
}

/** The mail that leads to the activation page. */
export function composeInvitation(
  subject: MailContext,
  { expiresAt, form, message }: InvitationContent,
  url: string,
  templates: MailTemplates,
): OutgoingMail {
  const { firm, client, inviter } = subject;
  const mailLocale = localeOf(subject, templates);
  const { messages } = mailLocale;
  return toMember(
    subject,
    mailLocale,
    { kind: 'invitation', inviter: correspondent(inviter), url, expiresAt, form, message },
    messages.activateSubject(firm.name),
    {
      ...toActivationParts(subject, { expiresAt, form, url }, mailLocale, {
        title: messages.activateTitle,
        sentence: messages.invited(inviter.name, firm.name, clientName(client)),
      }),
      quotation: message,
      stop: null,
    },
  );
}

/** The mail that reminds of an invitation: the same link, and nothing that staff wrote for the first time. @param stopUrl where the reader ends reminders */
export function composeReminder(
  subject: MailContext,
  { expiresAt, form }: Pick<InvitationContent, 'expiresAt' | 'form'>,
  { url, stopUrl }: { url: string; stopUrl: string | null },
  templates: MailTemplates,
): OutgoingMail {
  const { firm, client, inviter } = subject;
  const mailLocale = localeOf(subject, templates);
  const { messages } = mailLocale;
  const mail = toMember(
    subject,
    mailLocale,
    { kind: 'reminder', inviter: correspondent(inviter), url, stopUrl, expiresAt, form },
    messages.reminderSubject(firm.name),
    {
      ...toActivationParts(subject, { expiresAt, form, url }, mailLocale, {
        title: messages.reminderTitle,
        sentence: messages.reminder(inviter.name, firm.name, clientName(client)),
      }),
      quotation: null,
      stop: stopUrl === null ? null : { label: messages.stopReminders, url: stopUrl },
    },
  );
  return stopUrl === null ? mail : { ...mail, headers: { ...mail.headers, ...unsubscribeHeaders(stopUrl) } };
}

/** Composes the notice to a member who is already active that they have access to another client. */
export function composeAccessNotice(
  subject: MailContext,
  url: string,
  templates: MailTemplates,
): OutgoingMail {
  const { firm, inviter, member } = subject;
  const mailLocale = localeOf(subject, templates);
  const { messages } = mailLocale;
  const client = clientName(subject.client);
  return toMember(
    subject,
    mailLocale,
    { kind: 'access-notice', inviter: correspondent(inviter), url },
    messages.accessSubject(client, firm.name),
    {
      preview: messages.access(inviter.name, client, firm.name),
      title: messages.accessTitle(client),
      paragraphs: [messages.hello(member.name), messages.access(inviter.name, client, firm.name)],
      quotation: null,
      button: { label: messages.signIn, url },
      notes: [messages.accessNothingToDo],
      stop: null,
    },
  );
}

/** Composes the mail to staff about a member who requests a new link; replies go to the member. */
export function composeRenewalRequest(
  { mailId, firm, client, member }: Omit<MailContext, 'inviter'>,
  to: Correspondent,
  templates: MailTemplates,
): OutgoingMail {
  const mailLocale = resolveMailLocale([firm.locale, firm.locale], templates);
  const { messages } = mailLocale;
  const person = fullName(member.name);
  return compose(
    { mailId, firm, client, member, to, replyTo: { name: person, email: member.email } },
    mailLocale,
    { kind: 'renewal-request', to: correspondent(to) },
    messages.renewalSubject(person),
    {
      preview: messages.renewal(person, member.email, clientName(client)),
      title: messages.renewalTitle(person),
      paragraphs: [messages.renewal(person, member.email, clientName(client))],
      quotation: null,
      button: null,
      notes: [messages.renewalRemedy],
      footer: [messages.renewalBecause(to.email, firm.name)],
      stop: null,
    },
  );
}

const localeOf = ({ member, firm }: MailContext, templates: MailTemplates): MailLocale =>
  resolveMailLocale([member.locale, firm.locale], templates);

/** The parts that an invitation and its reminders have in common: until when the link works, the form, and the button. */
function toActivationParts(
  { firm, member }: MailContext,
  { expiresAt, form, url }: Pick<InvitationContent, 'expiresAt' | 'form'> & { url: string },
  mailLocale: MailLocale,
  { title, sentence }: { title: string; sentence: string },
): Pick<MailParts, 'preview' | 'title' | 'paragraphs' | 'button' | 'notes'> {
  const { messages } = mailLocale;
  const until = messages.until(formatDate(expiresAt, firm, mailLocale));
  return {
    preview: messages.sentences([sentence, until]),
    title,
    paragraphs: [messages.hello(member.name), sentence],
    button: { label: messages.activate, url },
    notes: [until, ...(form === null ? [] : [messages.next(form)])],
  };
}

type OwnParts = Omit<MailParts, 'firm' | 'copyAddress' | 'labelled' | 'sentences' | 'footer'>;

/** What belongs to one kind of mail only. */
type OwnContent = MailContent extends infer Content
  ? Content extends MailContent
    ? Omit<Content, 'firm' | 'client' | 'member' | 'locale'>
    : never
  : never;

function toMember(
  subject: MailContext,
  mailLocale: MailLocale,
  content: OwnContent,
  subjectLine: string,
  own: OwnParts,
): OutgoingMail {
  const { firm, member, inviter } = subject;
  const footer = [
    mailLocale.messages.sentences([
      mailLocale.messages.sentBecause(member.email, firm.name),
      mailLocale.messages.notYou(inviter.name),
    ]),
    ...(firm.postalAddress === null ? [] : [`${firm.name}, ${firm.postalAddress}`]),
  ];
  return compose(
    { ...subject, to: { name: fullName(member.name), email: member.email }, replyTo: inviter },
    mailLocale,
    content,
    subjectLine,
    { ...own, footer },
  );
}

/** Recipient, reply address and subject of a mail. */
interface Envelope extends Omit<MailContext, 'inviter'> {
  to: Correspondent;
  replyTo: Correspondent;
}

function compose(
  envelope: Envelope,
  mailLocale: MailLocale,
  own: OwnContent,
  subjectLine: string,
  ownParts: OwnParts & Pick<MailParts, 'footer'>,
): OutgoingMail {
  const { mailId, firm, to, replyTo } = envelope;
  const { copyAddress, labelled, sentences } = mailLocale.messages;
  const parts: MailParts = { ...ownParts, firm: firm.name, copyAddress, labelled, sentences };
  const standard: RenderedMail = {
    subject: subjectLine,
    text: renderText(parts),
    html: renderHtml(parts, mailLocale.locale),
  };
  const { subject, text, html } =
    mailLocale.renderMail === null
      ? standard
      : renderWithHost(mailLocale.renderMail, { ...shared(envelope, mailLocale), ...own }, standard);
  return {
    messageId: messageIdOf(mailId, firm),
    from: { name: oneLine(firm.name), address: firm.mailFrom },
    to: { name: oneLine(to.name), address: to.email },
    replyTo: { name: oneLine(replyTo.name), address: replyTo.email },
    subject: oneLine(subject),
    text,
    html,
    // RFC 3834: keeps holiday notices from answering.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

function renderWithHost(
  renderMail: NonNullable<MailTemplates['renderMail']>,
  content: MailContent,
  standard: RenderedMail,
): RenderedMail {
  try {
    return renderMail(content, standard);
  } catch (thrown) {
    throw new RenderMailError('renderMail could not write this mail', { cause: thrown });
  }
}

const shared = (
  { firm: { id, name, timeZone, locale, postalAddress }, client, member }: Envelope,
  mailLocale: MailLocale,
) => ({
  firm: { id, name, timeZone, locale, postalAddress },
  client: { id: client.id, name: clientName(client) },
  member: { id: member.id, role: member.role, name: member.name, locale: member.locale, email: member.email },
  locale: mailLocale.locale,
});

/** Of a staff member, what mails need to know. */
const correspondent = ({ name, email }: Correspondent): Correspondent => ({ name, email });

/** RFC 2369; by one click (RFC 8058) over TLS only. */
const unsubscribeHeaders = (url: string): Record<string, string> => ({
  'List-Unsubscribe': `<${url}>`,
  ...(url.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});

const clientName = (client: Client): string =>
  client.name || clientNameOf(client.members.map((member) => member.name));

/** A whole date in the firm's zone; its parts never break over a line. */
const formatDate = (
  timestamp: string,
  { timeZone }: Pick<FirmRecord, 'timeZone'>,
  { locale }: MailLocale,
): string =>
  new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
    .format(new Date(timestamp))
    .replaceAll(' ', '\u00a0');
