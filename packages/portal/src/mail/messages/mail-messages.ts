import type { FormRef, PersonName } from '@foyer/contract';

/** The messages of mails in one language. Arguments are plain text; the portal escapes the result. */
export interface MailMessages {
  activateSubject: (firm: string) => string;
  activateTitle: string;
  hello: (name: PersonName) => string;
  invited: (inviter: string, firm: string, client: string) => string;
  activate: string;
  until: (date: string) => string;
  next: (form: FormRef) => string;
  copyAddress: string;
  /** A label before the address that follows it: "Activate account:". */
  labelled: (label: string) => string;
  /** Joins sentences. */
  sentences: (sentences: readonly string[]) => string;
  sentBecause: (email: string, firm: string) => string;
  notYou: (inviter: string) => string;
  reminderSubject: (firm: string) => string;
  reminderTitle: string;
  reminder: (inviter: string, firm: string, client: string) => string;
  stopReminders: string;
  accessSubject: (client: string, firm: string) => string;
  accessTitle: (client: string) => string;
  access: (inviter: string, client: string, firm: string) => string;
  accessNothingToDo: string;
  signIn: string;
  renewalSubject: (person: string) => string;
  renewalTitle: (person: string) => string;
  renewal: (person: string, email: string, client: string) => string;
  renewalRemedy: string;
  renewalBecause: (email: string, firm: string) => string;
}
