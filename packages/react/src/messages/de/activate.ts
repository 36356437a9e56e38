import type { ActivateMessages } from '../activate-messages.ts';
import { plural } from './plural.ts';

export const activate: ActivateMessages = {
  activate: {
    loading: 'Ihr Link wird geöffnet…',
    heading: 'Aktivieren Sie Ihr Konto',
    forAddress: (email) => `Für ${email}`,
    name: 'Ihr Name',
    nameMissing: 'Schreiben Sie den Namen, mit dem Sie begrüßt werden möchten.',
    password: 'Passwort',
    passwordHint: (minLength) =>
      `Mindestens ${plural(minLength, '# Zeichen', '# Zeichen')}. Gut ist ein kurzer Satz.`,
    repeatPassword: 'Passwort noch einmal',
    passwordMismatch: 'Die beiden Passwörter sind verschieden.',
    showPasswords: 'Passwörter anzeigen',
    submit: 'Konto aktivieren',
    submitting: 'Wird aktiviert…',
    notYou: (given, inviter) => `Sie sind nicht ${given}? Schreiben Sie an ${inviter}.`,
    weakPassword: {
      tooShort: (missing) => `Fügen Sie noch ${plural(missing, '# Zeichen', '# Zeichen')} hinzu.`,
      tooLong: 'Verwenden Sie höchstens 1.024 Zeichen.',
      containsName: 'Lassen Sie Ihren eigenen Namen weg.',
      common: 'Viele Menschen verwenden dieses Passwort. Wählen Sie ein anderes.',
      other: (detail) => detail,
    },
    activeHeading: 'Ihr Konto ist aktiv',
    activeLead: (email) => `Ab jetzt können Sie sich mit ${email} anmelden.`,
    nextForm: (form) => `Danach: ${form}`,
    openForm: 'Formular öffnen',
    goToPortal: 'Zum Portal',
    signIn: 'Anmelden',
    deadLink: {
      expired: { heading: 'Dieser Link ist abgelaufen', lead: 'Sie können um einen neuen bitten.' },
      replaced: {
        heading: 'Es gibt eine neuere E-Mail',
        lead: 'Bitte verwenden Sie den Link in der neueren. Falls Sie sie nicht finden, sehen Sie im Spam-Ordner nach.',
      },
      used: {
        heading: 'Dieses Konto ist bereits aktiv',
        lead: 'Der Link hat seinen Dienst getan. Melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Passwort an.',
      },
      revoked: {
        heading: 'Diese Einladung wurde zurückgezogen',
        lead: 'Falls Sie das überrascht, schreiben Sie an Ihre Kanzlei.',
      },
      unknown: {
        heading: 'Dieser Link funktioniert nicht',
        lead: 'Vielleicht fehlt ein Teil: Öffnen Sie ihn noch einmal aus der E-Mail, oder kopieren Sie die ganze Adresse.',
      },
    },
    requestNewLink: 'Um einen neuen Link bitten',
    requestingNewLink: 'Wird erbeten…',
    newLinkRequested: {
      heading: 'Ihre Bitte ist unterwegs',
      lead: 'Wenn dieser Link an Sie gesendet wurde, folgt ein neuer per E-Mail: sofort, oder sobald Ihre Kanzlei Ihre Bitte gesehen hat. Sehen Sie auch im Spam-Ordner nach.',
    },
    tooManyAttempts: {
      heading: 'Es waren zu viele Versuche',
      lead: (minutes) =>
        `Der Link selbst ist unversehrt. Versuchen Sie es in ${minutes <= 1 ? 'einer Minute' : `${minutes} Minuten`} erneut.`,
    },
    offline: {
      heading: 'Das Portal ist nicht erreichbar',
      lead: 'Es wurde nichts geändert. Prüfen Sie Ihre Verbindung, und versuchen Sie es dann erneut.',
    },
    serverError: {
      heading: 'Hier ist etwas schiefgegangen',
      lead: 'Es wurde nichts geändert. Bitte versuchen Sie es in einer Minute erneut.',
    },
    tryAgain: 'Erneut versuchen',
  },
};
