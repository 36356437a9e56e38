import { html } from 'hono/html';
import type { PageMessages } from './page-messages.ts';
import { pluralIn } from './plural.ts';

const plural = pluralIn('de');
const onDay = (on: string | null): string => (on === null ? '' : ` am ${on}`);

/** Formal. */
export const german: PageMessages = {
  activation: {
    heading: 'Aktivieren Sie Ihr Konto',
    notYet: (heading) => `Noch nicht fertig: ${heading}`,
    forAddress: (email) => html`Für ${email}`,
    name: 'Ihr Name',
    nameMissing: 'Schreiben Sie den Namen, mit dem Sie begrüßt werden möchten.',
    password: 'Passwort',
    passwordHint: (minLength) =>
      `Mindestens ${plural(minLength, { other: '# Zeichen' })}. Gut ist ein kurzer Satz.`,
    submit: 'Konto aktivieren',
    notYou: (given, inviter) => html`Sie sind nicht ${given}? Schreiben Sie an ${inviter}.`,
    notMeSubject: (firm) => `${firm}: Ich bin nicht gemeint`,
    active: 'Ihr Konto ist aktiv',
    activeLead: (email) => html`Ab jetzt können Sie sich mit ${email} anmelden.`,
    next: (form) => `Danach: ${form}`,
    from: (inviter) => `Von ${inviter}`,
    toPortal: 'Zum Portal',
    openForm: 'Formular öffnen',
  },
  weakPassword: {
    tooShort: (missing) =>
      plural(missing, { one: 'Fügen Sie noch # Zeichen hinzu.', other: 'Fügen Sie noch # Zeichen hinzu.' }),
    tooLong: 'Verwenden Sie höchstens 1.024 Zeichen.',
    containsName: 'Lassen Sie Ihren eigenen Namen weg.',
    common: 'Viele Menschen verwenden dieses Passwort. Wählen Sie ein anderes.',
  },
  invalidLink: {
    expired: (on) => `Dieser Link ist${onDay(on)} abgelaufen`,
    worksFor: (days) => `Links gelten ${plural(days, { one: '# Tag', other: '# Tage' })}.`,
    canBeSent: 'Sie können sich einen neuen schicken lassen.',
    ask: (who) => `Bitten Sie ${who} um einen neuen.`,
    replaced: (on) =>
      on === null ? 'Es gibt eine neuere E-Mail' : `Am ${on} wurde eine neuere E-Mail gesendet`,
    replacedLead:
      'Bitte verwenden Sie den Link in der neueren. Falls Sie sie nicht finden, sehen Sie im Spam-Ordner nach.',
    used: {
      heading: 'Dieses Konto ist bereits aktiv',
      lead: 'Der Link hat seinen Dienst getan. Melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Passwort an.',
    },
    revoked: (on) => `Diese Einladung wurde${onDay(on)} zurückgezogen`,
    revokedLead: (who) => `Falls Sie das überrascht, schreiben Sie an ${who}.`,
    tooMany: 'Es waren zu viele Versuche',
    tooManyLead: (wait) => `Der Link selbst ist unversehrt. ${wait}`,
    unknown: {
      heading: 'Dieser Link funktioniert nicht',
      lead: 'Vielleicht fehlt ein Teil: Öffnen Sie ihn noch einmal aus der E-Mail, oder kopieren Sie die ganze Adresse.',
    },
    trouble: {
      heading: 'Hier ist etwas schiefgegangen',
      lead: 'Es wurde nichts geändert. Bitte versuchen Sie es in einer Minute erneut.',
    },
    adviser: 'Ihre Kanzlei',
    sendNew: 'Neuen Link zusenden',
    askForNew: 'Um einen neuen Link bitten',
    writeTo: (who) => `An ${who} schreiben`,
    mailSubject: (firm) => `Mein Konto bei ${firm}`,
    sentences: (sentences) => sentences.join(' '),
  },
  renewal: {
    heading: 'Ihre Bitte ist unterwegs',
    lead: 'Wenn dieser Link an Sie gesendet wurde, folgt ein neuer per E-Mail: sofort, oder sobald Ihre Kanzlei Ihre Bitte gesehen hat. Sehen Sie auch im Spam-Ordner nach.',
  },
  foreignForm: {
    title: 'Nicht von hier',
    heading: 'Dieses Formular kam von einer anderen Website',
    lead: 'Es wurde nichts geändert. Öffnen Sie stattdessen den Link aus Ihrer E-Mail.',
  },
  reminders: {
    stop: {
      heading: 'Keine Erinnerungen mehr?',
      lead: 'Sie wurden in das Mandantenportal eingeladen. Der Link in Ihrer E-Mail gilt auch ohne Erinnerungen weiter.',
    },
    submit: 'Erinnerungen beenden',
    stopped: {
      heading: 'Es folgen keine Erinnerungen mehr',
      lead: 'Sendet die Kanzlei die Einladung erneut, kann sie daran wieder erinnern.',
    },
  },
  signIn: {
    title: (firm) => `Anmelden bei ${firm}`,
    heading: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    noAccount: (firm) => `Noch kein Konto? Verwenden Sie den Link in der E-Mail von ${firm}.`,
    wrong: 'E-Mail-Adresse oder Passwort ist falsch.',
    tooMany: (wait) => `Es waren zu viele Versuche. ${wait}`,
    trouble: 'Hier ist etwas schiefgegangen. Bitte versuchen Sie es erneut.',
    done: 'Sie sind angemeldet',
    doneLead: (name) => `Guten Tag ${name}. Sie sehen:`,
    noFirm: {
      heading: 'Melden Sie sich aus Ihrer E-Mail heraus an',
      lead: 'Öffnen Sie den Link in einer E-Mail Ihrer Kanzlei: Er weiß, welche die Ihre ist.',
    },
  },
  staffSignIn: {
    title: (firm) => `Mitarbeitende von ${firm}: Anmelden`,
    heading: 'Als Mitarbeiterin oder Mitarbeiter anmelden',
    noPassword: (command) => html`Kein Passwort? Wer den Server betreibt, legt eines mit ${command} an.`,
    noFirm: 'Welche Kanzlei?',
    noFirmLead: (parameter) =>
      html`Hier gibt es mehrere Kanzleien oder noch keine. Hängen Sie ${parameter} und die Kennung der Kanzlei
      an diese Adresse an.`,
  },
  nowhere: {
    title: 'Nicht gefunden',
    heading: 'Hier ist nichts',
    lead: (start) => html`Prüfen Sie die Adresse, oder beginnen Sie auf ${start}.`,
    start: 'der Startseite',
  },
  failure: { title: 'Fehler', lead: 'Bitte versuchen Sie es in einer Minute erneut.' },
  wait: (minutes) =>
    minutes <= 1
      ? 'Versuchen Sie es in einer Minute erneut.'
      : `Versuchen Sie es in ${minutes} Minuten erneut.`,
};
