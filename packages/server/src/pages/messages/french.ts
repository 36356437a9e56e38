import { html } from 'hono/html';
import type { PageMessages } from './page-messages.ts';
import { pluralIn } from './plural.ts';

const plural = pluralIn('fr');
const onDay = (on: string | null): string => (on === null ? '' : ` le ${on}`);

/** Formal. */
export const french: PageMessages = {
  activation: {
    heading: 'Activez votre compte',
    notYet: (heading) => `Pas encore\u00a0: ${heading}`,
    forAddress: (email) => html`Pour ${email}`,
    name: 'Votre nom',
    nameMissing: 'Écrivez le nom par lequel vous souhaitez être salué.',
    password: 'Mot de passe',
    passwordHint: (minLength) =>
      `${plural(minLength, { one: '# caractère', other: '# caractères' })} ou plus. Une courte phrase convient bien.`,
    submit: 'Activer le compte',
    notYou: (given, inviter) => html`Vous n’êtes pas ${given} ? Écrivez à ${inviter}.`,
    notMeSubject: (firm) => `${firm}\u00a0: ce n’est pas moi`,
    active: 'Votre compte est actif',
    activeLead: (email) => html`Vous pouvez désormais vous connecter avec ${email}.`,
    next: (form) => `Ensuite\u00a0: ${form}`,
    from: (inviter) => `De la part de ${inviter}`,
    toPortal: 'Aller au portail',
    openForm: 'Ouvrir le formulaire',
  },
  weakPassword: {
    tooShort: (missing) =>
      plural(missing, { one: 'Ajoutez encore # caractère.', other: 'Ajoutez encore # caractères.' }),
    tooLong: 'Utilisez au maximum 1\u202f024 caractères.',
    containsName: 'N’utilisez pas votre propre nom.',
    common: 'Beaucoup de gens utilisent ce mot de passe. Choisissez-en un autre.',
  },
  invalidLink: {
    expired: (on) => `Ce lien a expiré${onDay(on)}`,
    worksFor: (days) => `Les liens sont valables ${plural(days, { one: '# jour', other: '# jours' })}.`,
    canBeSent: 'Vous pouvez en recevoir un nouveau.',
    ask: (who) => `Demandez-en un nouveau à ${who}.`,
    replaced: (on) => `Un e-mail plus récent a été envoyé${onDay(on)}`,
    replacedLead:
      'Utilisez le lien qu’il contient. Si vous ne le trouvez pas, regardez dans vos courriers indésirables.',
    used: {
      heading: 'Ce compte est déjà actif',
      lead: 'Le lien a rempli son office. Connectez-vous avec votre e-mail et votre mot de passe.',
    },
    revoked: (on) => `Cette invitation a été retirée${onDay(on)}`,
    revokedLead: (who) => `Si cela vous étonne, écrivez à ${who}.`,
    tooMany: 'Il y a eu trop de tentatives',
    tooManyLead: (wait) => `Le lien lui-même est intact. ${wait}`,
    unknown: {
      heading: 'Ce lien ne fonctionne pas',
      lead: 'Il en manque peut-être une partie\u00a0: ouvrez-le de nouveau depuis l’e-mail ou copiez l’adresse entière.',
    },
    trouble: {
      heading: 'Une erreur s’est produite ici',
      lead: 'Rien n’a été modifié. Réessayez dans une minute.',
    },
    adviser: 'votre conseiller',
    sendNew: 'M’envoyer un nouveau lien',
    askForNew: 'Demander un nouveau lien',
    writeTo: (who) => `Écrire à ${who}`,
    mailSubject: (firm) => `Mon compte ${firm}`,
    sentences: (sentences) => sentences.join(' '),
  },
  renewal: {
    heading: 'Votre demande est en route',
    lead: 'Si ce lien vous a été envoyé, un nouveau suit par e-mail\u00a0: tout de suite, ou quand votre conseiller aura vu votre demande. Regardez aussi dans vos courriers indésirables.',
  },
  foreignForm: {
    title: 'Venu d’ailleurs',
    heading: 'Ce formulaire vient d’un autre site',
    lead: 'Rien n’a été modifié. Ouvrez plutôt le lien de votre e-mail.',
  },
  reminders: {
    stop: {
      heading: 'Arrêter les rappels\u00a0?',
      lead: 'Vous avez été invité sur le portail client. Le lien de votre e-mail reste valable sans rappels.',
    },
    submit: 'Arrêter les rappels',
    stopped: {
      heading: 'Il n’y aura plus de rappels',
      lead: 'Si le cabinet renvoie l’invitation, il pourra vous la rappeler de nouveau.',
    },
  },
  signIn: {
    title: (firm) => `Se connecter à ${firm}`,
    heading: 'Se connecter',
    email: 'E-mail',
    password: 'Mot de passe',
    submit: 'Se connecter',
    noAccount: (firm) => `Pas encore de compte\u00a0? Utilisez le lien de l’e-mail de ${firm}.`,
    wrong: 'L’e-mail ou le mot de passe est incorrect.',
    tooMany: (wait) => `Il y a eu trop de tentatives. ${wait}`,
    trouble: 'Une erreur s’est produite ici. Réessayez.',
    done: 'Vous êtes connecté',
    doneLead: (name) => `Bonjour ${name}. Vous avez accès à\u00a0:`,
    noFirm: {
      heading: 'Connectez-vous depuis votre e-mail',
      lead: 'Ouvrez le lien d’un e-mail de votre conseiller\u00a0: il sait quel cabinet est le vôtre.',
    },
  },
  staffSignIn: {
    title: (firm) => `Collaborateurs de ${firm}\u00a0: se connecter`,
    heading: 'Se connecter comme collaborateur',
    noPassword: (command) =>
      html`Pas de mot de passe ? La personne qui gère le serveur en crée un avec ${command}.`,
    noFirm: 'Quel cabinet\u00a0?',
    noFirmLead: (parameter) =>
      html`Il y a ici plusieurs cabinets, ou aucun encore. Ajoutez ${parameter} et l’identifiant du cabinet à
      cette adresse.`,
  },
  nowhere: {
    title: 'Introuvable',
    heading: 'Il n’y a rien ici',
    lead: (start) => html`Vérifiez l’adresse ou repartez de ${start}.`,
    start: 'l’accueil',
  },
  failure: { title: 'Erreur', lead: 'Réessayez dans une minute.' },
  wait: (minutes) => (minutes <= 1 ? 'Réessayez dans une minute.' : `Réessayez dans ${minutes} minutes.`),
};
