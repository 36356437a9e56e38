import { html } from 'hono/html';
import type { PageMessages } from './page-messages.ts';
import { pluralIn } from './plural.ts';

const plural = pluralIn('en-AU');
const onDay = (on: string | null): string => (on === null ? '' : ` on ${on}`);

export const english: PageMessages = {
  activation: {
    heading: 'Activate your account',
    notYet: (heading) => `Not yet: ${heading}`,
    forAddress: (email) => html`For ${email}`,
    name: 'Your name',
    nameMissing: 'Write the name that you want to be greeted by.',
    password: 'Password',
    passwordHint: (minLength) =>
      `${plural(minLength, { one: '# character', other: '# characters' })} or more. A short sentence is good.`,
    submit: 'Activate account',
    notYou: (given, inviter) => html`Not ${given}? Write to ${inviter}.`,
    notMeSubject: (firm) => `${firm}: this is not me`,
    active: 'Your account is active',
    activeLead: (email) => html`You can sign in with ${email} from now on.`,
    next: (form) => `Next: ${form}`,
    from: (inviter) => `From ${inviter}`,
    toPortal: 'Go to the portal',
    openForm: 'Open the form',
  },
  weakPassword: {
    tooShort: (missing) => `Add ${plural(missing, { one: '# more character', other: '# more characters' })}.`,
    tooLong: 'Use at most 1,024 characters.',
    containsName: 'Leave out your own name.',
    common: 'Many people use this password. Choose another.',
  },
  invalidLink: {
    expired: (on) => `This link expired${onDay(on)}`,
    worksFor: (days) => `Links work for ${plural(days, { one: '# day', other: '# days' })}.`,
    canBeSent: 'You can have a new one sent to you.',
    ask: (who) => `Ask ${who} for a new one.`,
    replaced: (on) => `A newer e-mail was sent${onDay(on)}`,
    replacedLead: 'Please use the link in that one. If you cannot find it, look in your junk folder.',
    used: {
      heading: 'This account is already active',
      lead: 'The link has done its work. Sign in with your e-mail and password.',
    },
    revoked: (on) => `This invitation was withdrawn${onDay(on)}`,
    revokedLead: (who) => `If that surprises you, write to ${who}.`,
    tooMany: 'There were too many tries',
    tooManyLead: (wait) => `The link itself is unharmed. ${wait}`,
    unknown: {
      heading: 'This link does not work',
      lead: 'Part of it may be missing: open it from the e-mail once more, or copy the whole address.',
    },
    trouble: {
      heading: 'Something went wrong here',
      lead: 'Nothing was changed. Please try again in a minute.',
    },
    adviser: 'your adviser',
    sendNew: 'Send me a new link',
    askForNew: 'Ask for a new link',
    writeTo: (who) => `Write to ${who}`,
    mailSubject: (firm) => `My ${firm} account`,
    sentences: (sentences) => sentences.join(' '),
  },
  renewal: {
    heading: 'Your request is on its way',
    lead: 'If this link was sent to you, a new one follows by e-mail: at once, or when your adviser has seen your request. Look in your junk folder too.',
  },
  foreignForm: {
    title: 'Not from here',
    heading: 'This form came from another site',
    lead: 'Nothing was changed. Open the link from your e-mail instead.',
  },
  reminders: {
    stop: {
      heading: 'Stop the reminders?',
      lead: 'You were invited to the client portal. The link in your e-mail goes on working without reminders.',
    },
    submit: 'Stop reminders',
    stopped: {
      heading: 'There will be no more reminders',
      lead: 'If the firm sends the invitation anew, it may remind you of that one.',
    },
  },
  signIn: {
    title: (firm) => `Sign in to ${firm}`,
    heading: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    noAccount: (firm) => `No account yet? Use the link in the e-mail from ${firm}.`,
    wrong: 'The e-mail or the password is wrong.',
    tooMany: (wait) => `There were too many tries. ${wait}`,
    trouble: 'Something went wrong here. Please try again.',
    done: 'You are signed in',
    doneLead: (name) => `Hello ${name}. You can see:`,
    noFirm: {
      heading: 'Sign in from your e-mail',
      lead: 'Open the link in any e-mail from your adviser: it knows which firm is yours.',
    },
  },
  staffSignIn: {
    title: (firm) => `Staff of ${firm}: sign in`,
    heading: 'Sign in as staff',
    noPassword: (command) => html`No password? Whoever runs the server makes one with ${command}.`,
    noFirm: 'Which firm?',
    noFirmLead: (parameter) =>
      html`There are several firms here, or none yet. Add ${parameter} and the firm's id to this address.`,
  },
  nowhere: {
    title: 'Not found',
    heading: 'There is nothing here',
    lead: (start) => html`Check the address, or begin at ${start}.`,
    start: 'the start',
  },
  failure: { title: 'Error', lead: 'Please try again in a minute.' },
  wait: (minutes) => (minutes <= 1 ? 'Try again in a minute.' : `Try again in ${minutes} minutes.`),
};
