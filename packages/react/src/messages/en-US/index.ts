import { enAU } from '../en-AU/index.ts';
import { mergeMessages } from '../merge-messages.ts';
import type { Messages } from '../messages.ts';

/** "A, B, and C". */
const list = (items: readonly string[]): string =>
  items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`;

/** English (United States): the differences to `enAU`. */
export const enUS: Messages = /* @__PURE__ */ mergeMessages(enAU, {
  language: { tag: 'en-US' },
  common: { list },
  actions: {
    addEmail: 'Add email',
    addEmailFor: (name) => `Add email for ${name}`,
    liftSuppression: 'Allow email again',
  },
  disabledReason: {
    noEmail: 'Add an email to invite',
    queued: 'The last email is still on its way',
    suppressed: 'The address refuses our email. Change it to invite.',
  },
  status: { short: { noEmail: 'No email' }, noEmail: 'No email' },
  statusNote: { addEmail: 'Add an email to invite' },
  clientList: { search: 'Search name or email' },
  emptyState: { noMatchHint: 'Search looks at names and emails.' },
  recipients: {
    names: (names) => `${list(names)}.`,
    excludedNames: (names) => `${list(names)} will not be.`,
  },
  sendInvite: {
    withoutFormHint: 'An email to activate the account and set a password.',
    preview: { noRecipient: 'Nobody is chosen whom an email could be shown for.' },
  },
  timeline: {
    notified: 'Told of access by email',
    suppressionLifted: 'Email allowed again',
    deliveries: {
      sent: 'Email left the portal',
      delivered: 'Email delivered',
      deferred: 'Email delayed',
      bounced: 'Email undeliverable',
      blocked: 'Email refused',
    },
  },
  memberAction: {
    liftSuppression: {
      title: (name) => `Allow email to ${name} again?`,
      action: 'Allow email',
      done: (name) => `Email to ${name} is allowed again`,
      hint: 'The address refused our email, or an email was marked as spam there. Ask first whether it is wanted now. Nothing is sent yet.',
    },
  },
  fixAddress: {
    title: (name) => `Change the email of ${name}`,
    titleAdd: (name) => `Add an email for ${name}`,
    email: 'Email',
    lastMail: (reason) => `The last email did not arrive: ${reason}`,
    saved: (name) => `The email of ${name} was changed`,
  },
  memberFields: { givenName: 'First name', familyName: 'Last name', email: 'Email' },
  invalid: {
    givenNameMissing: 'Enter a first name',
    address: 'Enter an email address such as ann@example.com',
  },
  bulkSend: {
    skipReasons: {
      noEmail: (count) => `${count === 1 ? 'has' : 'have'} no email`,
      queued: (count) => `${count === 1 ? 'has' : 'have'} an email still on its way`,
      suppressed: (count) => `${count === 1 ? 'has' : 'have'} an address that refuses our email`,
      cancelled: () => 'canceled',
    },
    cancelled: (sent, total) => enAU.bulkSend.cancelled(sent, total).replace('Cancelled', 'Canceled'),
    cancelling: 'Canceling…',
  },
  activate: {
    deadLink: {
      replaced: { heading: 'A newer email was sent' },
      used: { lead: 'The link has done its work. Sign in with your email and password.' },
      revoked: { lead: 'If that surprises you, write to your advisor.' },
      unknown: {
        lead: 'Part of it may be missing: open it from the email once more, or copy the whole address.',
      },
    },
    newLinkRequested: {
      lead: 'If this link was sent to you, a new one follows by email: at once, or when your advisor has seen your request. Look in your junk folder too.',
    },
  },
  importClients: {
    columns: { Email: 'Email' },
    missing: (columns) => `Say which column holds: ${list(columns)}`,
  },
});
