import type { ActivateMessages } from '../activate-messages.ts';
import { plural } from './plural.ts';

export const activate: ActivateMessages = {
  activate: {
    loading: 'Ouverture de votre lien…',
    heading: 'Activez votre compte',
    forAddress: (email) => `Pour ${email}`,
    name: 'Votre nom',
    nameMissing: 'Écrivez le nom par lequel vous souhaitez être salué.',
    password: 'Mot de passe',
    passwordHint: (minLength) =>
      `${plural(minLength, '# caractère', '# caractères')} ou plus. Une courte phrase convient bien.`,
    repeatPassword: 'Mot de passe, encore une fois',
    passwordMismatch: 'Les deux mots de passe sont différents.',
    showPasswords: 'Afficher les mots de passe',
    submit: 'Activer le compte',
    submitting: 'Activation…',
    notYou: (given, inviter) => `Vous n’êtes pas ${given}\u00a0? Écrivez à ${inviter}.`,
    weakPassword: {
      tooShort: (missing) => `Ajoutez encore ${plural(missing, '# caractère', '# caractères')}.`,
      tooLong: 'Utilisez au maximum 1\u202f024 caractères.',
      containsName: 'N’utilisez pas votre propre nom.',
      common: 'Beaucoup de gens utilisent ce mot de passe. Choisissez-en un autre.',
      other: (detail) => detail,
    },
    activeHeading: 'Votre compte est actif',
    activeLead: (email) => `Vous pouvez désormais vous connecter avec ${email}.`,
    nextForm: (form) => `Ensuite\u00a0: ${form}`,
    openForm: 'Ouvrir le formulaire',
    goToPortal: 'Aller au portail',
    signIn: 'Se connecter',
    deadLink: {
      expired: { heading: 'Ce lien a expiré', lead: 'Vous pouvez en demander un nouveau.' },
      replaced: {
        heading: 'Un e-mail plus récent a été envoyé',
        lead: 'Utilisez le lien qu’il contient. Si vous ne le trouvez pas, regardez dans vos courriers indésirables.',
      },
      used: {
        heading: 'Ce compte est déjà actif',
        lead: 'Le lien a rempli son office. Connectez-vous avec votre e-mail et votre mot de passe.',
      },
      revoked: {
        heading: 'Cette invitation a été retirée',
        lead: 'Si cela vous étonne, écrivez à votre conseiller.',
      },
      unknown: {
        heading: 'Ce lien ne fonctionne pas',
        lead: 'Il en manque peut-être une partie\u00a0: ouvrez-le de nouveau depuis l’e-mail ou copiez l’adresse entière.',
      },
    },
    requestNewLink: 'Demander un nouveau lien',
    requestingNewLink: 'Demande en cours…',
    newLinkRequested: {
      heading: 'Votre demande est en route',
      lead: 'Si ce lien vous a été envoyé, un nouveau suit par e-mail\u00a0: tout de suite, ou quand votre conseiller aura vu votre demande. Regardez aussi dans vos courriers indésirables.',
    },
    tooManyAttempts: {
      heading: 'Il y a eu trop de tentatives',
      lead: (minutes) =>
        `Le lien lui-même est intact. Réessayez dans ${plural(Math.max(1, minutes), '# minute', '# minutes')}.`,
    },
    offline: {
      heading: 'Le portail est injoignable',
      lead: 'Rien n’a été modifié. Vérifiez votre connexion, puis réessayez.',
    },
    serverError: {
      heading: 'Une erreur s’est produite ici',
      lead: 'Rien n’a été modifié. Réessayez dans une minute.',
    },
    tryAgain: 'Réessayer',
  },
};
