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
    passwordHint: (fewest) =>
      `Mindestens ${plural(fewest, '# Zeichen', '# Zeichen')}. Gut ist ein kurzer Satz.`,
    repeat: 'Passwort noch einmal',
    mismatch: 'Die beiden Passwörter sind verschieden.',
    show: 'Passwörter anzeigen',
    submit: 'Konto aktivieren',
    busy: 'Wird aktiviert…',
    notYou: (given, inviter) => `Sie sind nicht ${given}? Schreiben Sie an ${inviter}.`,
    weak: {
      tooShort: (missing) => `Fügen Sie noch ${plural(missing, '# Zeichen', '# Zeichen')} hinzu.`,
      tooLong: 'Verwenden Sie höchstens 1.024 Zeichen.',
      containsName: 'Lassen Sie Ihren eigenen Namen weg.',
      common: 'Viele Menschen verwenden dieses Passwort. Wählen Sie ein anderes.',
      other: (detail) => detail,
    },
    active: 'Ihr Konto ist aktiv',
    activeLead: (email) => `Ab jetzt können Sie sich mit ${email} anmelden.`,
    next: (form) => `Danach: ${form}`,
    openForm: 'Formular öffnen',
    toPortal: 'Zum Portal',
    signIn: 'Anmelden',
    dead: {
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
    askForNew: 'Um einen neuen Link bitten',
    asking: 'Wird erbeten…',
    asked: {
      heading: 'Ihre Bitte ist unterwegs',
      lead: 'Wenn dieser Link an Sie gesendet wurde, folgt ein neuer per E-Mail: sofort, oder sobald Ihre Kanzlei Ihre Bitte gesehen hat. Sehen Sie auch im Spam-Ordner nach.',
    },
    tooMany: {
      heading: 'Es waren zu viele Versuche',
      lead: (minutes) =>
        `Der Link selbst ist unversehrt. Versuchen Sie es in ${minutes <= 1 ? 'einer Minute' : `${minutes} Minuten`} erneut.`,
    },
    offline: {
      heading: 'Das Portal ist nicht erreichbar',
      lead: 'Es wurde nichts geändert. Prüfen Sie Ihre Verbindung, und versuchen Sie es dann erneut.',
    },
    trouble: {
      heading: 'Hier ist etwas schiefgegangen',
      lead: 'Es wurde nichts geändert. Bitte versuchen Sie es in einer Minute erneut.',
    },
    tryAgain: 'Erneut versuchen',
  },
};
