import type { MailMessages } from './mail-messages.ts';

/** English. */
export const english: MailMessages = {
  activateSubject: (firm) => `Activate your ${firm} account`,
  activateTitle: 'Activate your account',
  hello: ({ given }) => `Hello ${given},`,
  invited: (inviter, firm, client) =>
    `${inviter} has invited you to the client portal of ${firm}, where ${client} is looked after.`,
  activate: 'Activate account',
  until: (date) => `You will choose a password. The link works until ${date} and can be used once.`,
  next: (form) => `Next: ${form.name}.`,
  copyAddress: 'If the button does not work, copy this address:',
  labelled: (label) => `${label}:`,
  sentences: (sentences) => sentences.join(' '),
  sentBecause: (email, firm) => `Sent to ${email} because ${firm} keeps your records.`,
  notYou: (inviter) => `Not you? Reply to this e-mail and ${inviter} will put it right.`,
  reminderSubject: (firm) => `Reminder: activate your ${firm} account`,
  reminderTitle: 'Your account is not active yet',
  reminder: (inviter, firm, client) =>
    `${inviter} invited you to the client portal of ${firm}, where ${client} is looked after. Your account still waits for you.`,
  stopReminders: 'Stop these reminders',
  accessSubject: (client, firm) => `You can now see ${client} at ${firm}`,
  accessTitle: (client) => `You can now see ${client}`,
  access: (inviter, client, firm) =>
    `${inviter} has given you access to ${client} in the client portal of ${firm}.`,
  accessNothingToDo: 'You have an account already: sign in as you always do. There is nothing to activate.',
  signIn: 'Sign in',
  renewalSubject: (person) => `${person} asks for a new activation link`,
  renewalTitle: (person) => `${person} asks for a new activation link`,
  renewal: (person, email, client) =>
    `${person} (${email}) opened a link to ${client} that no longer works, and asks for a new one.`,
  renewalRemedy:
    'In the client list, choose ‘Send invite again’ beside the name. If you do not know why they ask, reply to this e-mail first.',
  renewalBecause: (email, firm) =>
    `Sent to ${email} because you look after this client at ${firm}. There will be no more of it about this person for a day.`,
};
