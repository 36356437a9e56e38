import { fullName } from '@foyer/contract/rules';
import type { MailMessages } from './mail-messages.ts';

/** French; formal. */
export const french: MailMessages = {
  activateSubject: (firm) => `Activez votre compte ${firm}`,
  activateTitle: 'Activez votre compte',
  hello: (name) => `Bonjour ${fullName(name)},`,
  invited: (inviter, firm, client) =>
    `${inviter} vous a invité à rejoindre le portail client de ${firm}, qui s’occupe de ${client}.`,
  activate: 'Activer le compte',
  until: (date) =>
    `Vous choisirez un mot de passe. Le lien est valable jusqu’au ${date} et ne sert qu’une fois.`,
  next: (form) => `Ensuite\u00a0: ${form.name}.`,
  copyAddress: 'Si le bouton ne fonctionne pas, copiez cette adresse\u00a0:',
  labelled: (label) => `${label}\u00a0:`,
  sentences: (sentences) => sentences.join(' '),
  sentBecause: (email, firm) => `Envoyé à ${email} parce que ${firm} tient votre dossier.`,
  notYou: (inviter) => `Ce n’est pas vous\u00a0? Répondez à cet e-mail et ${inviter} fera le nécessaire.`,
  reminderSubject: (firm) => `Rappel\u00a0: activez votre compte ${firm}`,
  reminderTitle: 'Votre compte n’est pas encore actif',
  reminder: (inviter, firm, client) =>
    `${inviter} vous a invité à rejoindre le portail client de ${firm}, qui s’occupe de ${client}. Votre compte vous attend toujours.`,
  stopReminders: 'Ne plus recevoir ces rappels',
  accessSubject: (client, firm) => `Vous avez désormais accès à ${client} chez ${firm}`,
  accessTitle: (client) => `Vous avez désormais accès à ${client}`,
  access: (inviter, client, firm) =>
    `${inviter} vous a donné accès à ${client} sur le portail client de ${firm}.`,
  accessNothingToDo:
    'Vous avez déjà un compte\u00a0: connectez-vous comme d’habitude. Il n’y a rien à activer.',
  signIn: 'Se connecter',
  renewalSubject: (person) => `${person} demande un nouveau lien d’activation`,
  renewalTitle: (person) => `${person} demande un nouveau lien d’activation`,
  renewal: (person, email, client) =>
    `${person} (${email}) a ouvert un lien vers ${client} qui n’est plus valable et en demande un nouveau.`,
  renewalRemedy:
    'Dans la liste des clients, choisissez «\u00a0Envoyer l’invitation\u00a0» à côté du nom. Si vous ignorez le motif de cette demande, répondez d’abord à cet e-mail.',
  renewalBecause: (email, firm) =>
    `Envoyé à ${email} parce que vous suivez ce client chez ${firm}. Vous n’en recevrez pas d’autre au sujet de cette personne pendant un jour.`,
};
