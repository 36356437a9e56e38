import type { BulkMessages } from '../bulk-messages.ts';
import { number, plural } from './plural.ts';

const hasOrHave = (count: number, rest: string) => plural(count, `hat ${rest}`, `haben ${rest}`);
const wasOrWere = (count: number, rest: string) => plural(count, `wurde ${rest}`, `wurden ${rest}`);
const invites = (count: number) => plural(count, '# Einladung', '# Einladungen');
const of = (clients: number | null) =>
  clients === null ? '' : ` von ${plural(clients, '# Mandanten', '# Mandanten')}`;

export const bulk: BulkMessages = {
  bulkSend: {
    title: 'Einladungen senden',
    summary: (owners, clients) => `${plural(owners, '# Inhaber', '# Inhaber')}${of(clients)}`,
    summaryNotActive: (owners, clients) =>
      `${plural(owners, '# noch nicht aktiver Inhaber', '# noch nicht aktive Inhaber')}${of(clients)}`,
    checking: 'Es wird geprüft, wer angeschrieben würde …',
    nothingSent: 'Es wurde nichts gesendet.',
    firstTime: () => 'zum ersten Mal',
    invitedBefore: (count) => plural(count, 'wurde schon eingeladen', 'wurden schon eingeladen'),
    sendAgain: (count) =>
      count === 1
        ? 'Eine schon eingeladene Person noch einmal anschreiben'
        : `${number(count)} schon eingeladene Personen noch einmal anschreiben`,
    sendAgainHint: (time) =>
      `Die letzte Einladung ging am ${time} hinaus. Die bisherigen Links gelten dann nicht mehr.`,
    leaveOut: 'Auslassen',
    leaveOutNamed: (name) => `${name} auslassen`,
    include: 'Aufnehmen',
    includeNamed: (name) => `${name} aufnehmen`,
    recipientsChanged: (before, now) =>
      `Es wurde nichts gesendet: Die Liste hat sich geändert, ${number(before)} → ${number(now)} Empfänger. Prüfen Sie sie, dann senden Sie.`,
    selectionChanged: (before, now) =>
      `Die Liste hat sich geändert: ${number(before)} → ${number(now)} Mandanten ausgewählt.`,
    skipReasons: {
      noEmail: (count) => hasOrHave(count, 'keine E-Mail-Adresse'),
      alreadyActive: () => 'bereits aktiv',
      disabled: (count) => hasOrHave(count, 'ein gesperrtes Konto'),
      cooldown: (count) => hasOrHave(count, 'in der letzten Minute eine erhalten'),
      queued: (count) => hasOrHave(count, 'noch eine E-Mail unterwegs'),
      suppressed: (count) => hasOrHave(count, 'eine Adresse, die unsere E-Mails nicht annimmt'),
      forbidden: (count) =>
        plural(count, 'darf von Ihnen nicht eingeladen werden', 'dürfen von Ihnen nicht eingeladen werden'),
      activatedSince: (count) => hasOrHave(count, 'seit Ihrer Prüfung aktiviert'),
      sentSince: (count) => hasOrHave(count, 'seit Ihrer Prüfung eine erhalten'),
      revoked: (count) => wasOrWere(count, 'inzwischen zurückgezogen'),
      removed: (count) => wasOrWere(count, 'inzwischen entfernt'),
      cancelled: () => 'abgebrochen',
      unknown: () => 'aus einem anderen Grund',
    },
    noRecipients: 'Hier kann gerade niemand angeschrieben werden',
    tooManyRecipients: (max) =>
      `Das sind zu viele auf einmal${max === null ? '' : `: höchstens ${number(max)}`}. Grenzen Sie die Liste ein und versuchen Sie es erneut.`,
    previewExpired:
      'Ihre Prüfung liegt mehr als 15 Minuten zurück. Prüfen Sie noch einmal, bevor etwas hinausgeht.',
    checkAgain: 'Noch einmal prüfen',
    notFound: 'Diesen Versand gibt es nicht mehr.',
    sending: (total) => plural(total, '# Einladung wird gesendet', '# Einladungen werden gesendet'),
    sent: (sent, total) => `${number(sent)} von ${invites(total)} gesendet`,
    cancelled: (sent, total) => `Abgebrochen: ${number(sent)} von ${invites(total)} gesendet`,
    startedBy: (time, name) => `Begonnen ${time} von ${name}`,
    progress: (done, total) => `${number(done)} von ${number(total)}`,
    minutesLeft: (minutes) => `Noch etwa ${plural(minutes, '# Minute', '# Minuten')}`,
    closeHint: 'Sie können dieses Fenster schließen. Der Versand läuft weiter.',
    countLabels: {
      sent: 'Gesendet',
      failed: 'Fehlgeschlagen',
      skipped: 'Übersprungen',
      pending: 'Ausstehend',
    },
    results: {
      sent: () => 'gesendet',
      failed: () => 'fehlgeschlagen',
      skipped: () => 'übersprungen',
      pending: () => 'ausstehend',
    },
    removedMember: 'Ein entferntes Mitglied',
    loading: 'Wird geladen …',
    showMore: 'Mehr zeigen',
    cancelRest: (pending) => `Die übrigen ${number(pending)} abbrechen`,
    cancelling: 'Wird abgebrochen …',
    retryFailed: (failed) => `${number(failed)} fehlgeschlagene wiederholen`,
    retrying: 'Wird wiederholt …',
    continueInBackground: 'Im Hintergrund fortsetzen',
    exportResults: 'Ergebnisse exportieren',
    exporting: 'Wird exportiert …',
    file: {
      fileName: (on) => `einladungen-${on}.csv`,
      name: 'Mitglied',
      email: 'E-Mail',
      result: 'Ergebnis',
      reason: 'Grund',
      at: 'Zeitpunkt',
      failed: (error) => `Die Ergebnisse ließen sich nicht exportieren. ${error}`,
    },
    show: (filter) => `Zeigen: ${filter}`,
    showShort: 'Zeigen',
    failedCount: (failed) => `${number(failed)} fehlgeschlagen`,
    finished: (sent, total, failed) =>
      `${number(sent)} von ${invites(total)} gesendet${failed === 0 ? '.' : `, ${number(failed)} fehlgeschlagen.`}`,
  },
};
