import { fullName } from '@foyer/contract/rules';
import type { MailMessages } from './mail-messages.ts';

/** German; formal. */
export const german: MailMessages = {
  activateSubject: (firm) => `Aktivieren Sie Ihr Konto bei ${firm}`,
  activateTitle: 'Aktivieren Sie Ihr Konto',
  hello: (name) => `Guten Tag ${fullName(name)},`,
  invited: (inviter, firm, client) =>
    `${inviter} hat Sie in das Mandantenportal von ${firm} eingeladen, in dem ${client} betreut wird.`,
  activate: 'Konto aktivieren',
  until: (date) =>
    `Sie wählen dabei ein Passwort. Der Link gilt bis ${date} und lässt sich einmal verwenden.`,
  next: (form) => `Danach: ${form.name}.`,
  copyAddress: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse:',
  labelled: (label) => `${label}:`,
  sentences: (sentences) => sentences.join(' '),
  sentBecause: (email, firm) => `Gesendet an ${email}, weil ${firm} Ihre Unterlagen führt.`,
  notYou: (inviter) =>
    `Sind Sie nicht gemeint? Antworten Sie auf diese E-Mail, und ${inviter} bringt es in Ordnung.`,
  reminderSubject: (firm) => `Erinnerung: Aktivieren Sie Ihr Konto bei ${firm}`,
  reminderTitle: 'Ihr Konto ist noch nicht aktiv',
  reminder: (inviter, firm, client) =>
    `${inviter} hat Sie in das Mandantenportal von ${firm} eingeladen, in dem ${client} betreut wird. Ihr Konto wartet noch auf Sie.`,
  stopReminders: 'Keine Erinnerungen mehr senden',
  accessSubject: (client, firm) => `Sie sehen jetzt ${client} bei ${firm}`,
  accessTitle: (client) => `Sie sehen jetzt ${client}`,
  access: (inviter, client, firm) =>
    `${inviter} hat Ihnen im Mandantenportal von ${firm} Zugang zu ${client} gegeben.`,
  accessNothingToDo: 'Sie haben schon ein Konto: Melden Sie sich an wie immer. Zu aktivieren ist nichts.',
  signIn: 'Anmelden',
  renewalSubject: (person) => `${person} bittet um einen neuen Aktivierungslink`,
  renewalTitle: (person) => `${person} bittet um einen neuen Aktivierungslink`,
  renewal: (person, email, client) =>
    `${person} (${email}) hat einen Link zu ${client} geöffnet, der nicht mehr gilt, und bittet um einen neuen.`,
  renewalRemedy:
    'Wählen Sie in der Mandantenliste neben dem Namen „Einladung senden“. Wenn Sie nicht wissen, warum die Person fragt, antworten Sie zuerst auf diese E-Mail.',
  renewalBecause: (email, firm) =>
    `Gesendet an ${email}, weil Sie diesen Mandanten bei ${firm} betreuen. Zu dieser Person folgt einen Tag lang keine weitere solche E-Mail.`,
};
