import type { ActivateMessages } from '../activate-messages.ts';
import { plural } from './plural.ts';

export const activate: ActivateMessages = {
  activate: {
    loading: 'Opening your link…',
    heading: 'Activate your account',
    forAddress: (email) => `For ${email}`,
    name: 'Your name',
    nameMissing: 'Write the name that you want to be greeted by.',
    password: 'Password',
    passwordHint: (minLength) =>
      `${plural(minLength, 'character', 'characters')} or more. A short sentence is good.`,
    repeatPassword: 'Password once more',
    passwordMismatch: 'The two passwords differ.',
    showPasswords: 'Show passwords',
    submit: 'Activate account',
    submitting: 'Activating…',
    notYou: (given, inviter) => `Not ${given}? Write to ${inviter}.`,
    weakPassword: {
      tooShort: (missing) => `Add ${plural(missing, 'more character', 'more characters')}.`,
      tooLong: 'Use at most 1,024 characters.',
      containsName: 'Leave out your own name.',
      common: 'Many people use this password. Choose another.',
      other: (detail) => detail,
    },
    activeHeading: 'Your account is active',
    activeLead: (email) => `You can sign in with ${email} from now on.`,
    nextForm: (form) => `Next: ${form}`,
    openForm: 'Open the form',
    goToPortal: 'Go to the portal',
    signIn: 'Sign in',
    deadLink: {
      expired: { heading: 'This link has expired', lead: 'You can ask for a new one.' },
      replaced: {
        heading: 'A newer e-mail was sent',
        lead: 'Please use the link in that one. If you cannot find it, look in your junk folder.',
      },
      used: {
        heading: 'This account is already active',
        lead: 'The link has done its work. Sign in with your e-mail and password.',
      },
      revoked: {
        heading: 'This invitation was withdrawn',
        lead: 'If that surprises you, write to your adviser.',
      },
      unknown: {
        heading: 'This link does not work',
        lead: 'Part of it may be missing: open it from the e-mail once more, or copy the whole address.',
      },
    },
    requestNewLink: 'Ask for a new link',
    requestingNewLink: 'Asking…',
    newLinkRequested: {
      heading: 'Your request is on its way',
      lead: 'If this link was sent to you, a new one follows by e-mail: at once, or when your adviser has seen your request. Look in your junk folder too.',
    },
    tooManyAttempts: {
      heading: 'There were too many tries',
      lead: (minutes) =>
        `The link itself is unharmed. Try again in ${minutes <= 1 ? 'a minute' : `${minutes} minutes`}.`,
    },
    offline: {
      heading: 'The portal cannot be reached',
      lead: 'Nothing was changed. Check your connection, then try again.',
    },
    serverError: {
      heading: 'Something went wrong here',
      lead: 'Nothing was changed. Please try again in a minute.',
    },
    tryAgain: 'Try again',
  },
};
