import type { BulkMessages } from '../bulk-messages.ts';
import { agree, number, plural } from './plural.ts';

const hasOrHave = (count: number, rest: string) => agree(count, `a ${rest}`, `ont ${rest}`);
const invites = (count: number) => plural(count, '# invitation', '# invitations');
const of = (clients: number | null) =>
  clients === null ? '' : ` de ${plural(clients, '# client', '# clients')}`;
const sentOf = (sent: number, total: number) => `${number(sent)} sur ${invites(total)}`;

export const bulk: BulkMessages = {
  bulkSend: {
    title: 'Envoyer les invitations',
    summary: (owners, clients) => `${plural(owners, '# titulaire', '# titulaires')}${of(clients)}`,
    summaryNotActive: (owners, clients) =>
      `${plural(owners, '# titulaire pas encore actif', '# titulaires pas encore actifs')}${of(clients)}`,
    checking: 'Vérification des destinataires…',
    nothingSent: 'Rien n’a été envoyé.',
    firstTime: () => 'pour la première fois',
    invitedBefore: (count) => agree(count, 'a déjà été invitée', 'ont déjà été invitées'),
    sendAgain: (count) =>
      agree(
        count,
        `Renvoyer à ${number(count)} personne déjà invitée`,
        `Renvoyer à ${number(count)} personnes déjà invitées`,
      ),
    sendAgainHint: (time) =>
      `La dernière invitation est partie le ${time}. Les liens actuels ne fonctionneront plus.`,
    leaveOut: 'Exclure',
    leaveOutNamed: (name) => `Exclure ${name}`,
    include: 'Inclure',
    includeNamed: (name) => `Inclure ${name}`,
    recipientsChanged: (before, now) =>
      `Rien n’a été envoyé : la liste a changé, ${number(before)} → ${number(now)} destinataires. Vérifiez-les, puis envoyez.`,
    selectionChanged: (before, now) =>
      `La liste a changé : ${number(before)} → ${number(now)} clients sélectionnés.`,
    skipReasons: {
      noEmail: (count) => agree(count, 'n’a pas d’e-mail', 'n’ont pas d’e-mail'),
      alreadyActive: (count) => agree(count, 'déjà actif', 'déjà actifs'),
      disabled: (count) => hasOrHave(count, 'un compte désactivé'),
      cooldown: (count) => hasOrHave(count, 'reçu une invitation il y a moins d’une minute'),
      queued: (count) => hasOrHave(count, 'un e-mail encore en route'),
      suppressed: (count) => hasOrHave(count, 'une adresse qui refuse nos e-mails'),
      forbidden: (count) =>
        agree(count, 'ne peut pas être convié par vous', 'ne peuvent pas être conviés par vous'),
      activatedSince: (count) => hasOrHave(count, 'activé le compte depuis votre vérification'),
      sentSince: (count) => hasOrHave(count, 'reçu une invitation depuis votre vérification'),
      revoked: (count) => agree(count, 'a été annulée entre-temps', 'ont été annulées entre-temps'),
      removed: (count) => agree(count, 'a été retiré entre-temps', 'ont été retirés entre-temps'),
      cancelled: (count) => agree(count, 'annulée', 'annulées'),
      unknown: () => 'pour une autre raison',
    },
    noRecipients: 'Personne ici ne peut recevoir d’e-mail maintenant',
    tooManyRecipients: (max) =>
      `C’est trop en une fois${max === null ? '' : `\u00a0: ${number(max)} au maximum`}. Restreignez la liste, puis réessayez.`,
    previewExpired: 'Votre vérification date de plus de 15 minutes. Vérifiez de nouveau avant tout envoi.',
    checkAgain: 'Vérifier de nouveau',
    notFound: 'Cet envoi n’existe plus.',
    sending: (total) => `Envoi de ${invites(total)}`,
    sent: (sent, total) => `Envoi terminé\u00a0: ${sentOf(sent, total)}`,
    cancelled: (sent, total) => `Envoi annulé\u00a0: ${sentOf(sent, total)}`,
    startedBy: (time, name) => `Lancé à ${time} par ${name}`,
    progress: (done, total) => `${number(done)} sur ${number(total)}`,
    minutesLeft: (minutes) => `Encore ${plural(minutes, '# minute', '# minutes')} environ`,
    closeHint: 'Vous pouvez fermer cette fenêtre. L’envoi continue.',
    countLabels: { sent: 'Envoyées', failed: 'Échecs', skipped: 'Ignorées', pending: 'En attente' },
    results: {
      sent: (count) => agree(count, 'envoyée', 'envoyées'),
      failed: (count) => agree(count, 'échec', 'échecs'),
      skipped: (count) => agree(count, 'ignorée', 'ignorées'),
      pending: () => 'en attente',
    },
    removedMember: 'Un membre retiré',
    loading: 'Chargement…',
    showMore: 'Afficher plus',
    cancelRest: (pending) => agree(pending, 'Annuler la # restante', 'Annuler les # restantes'),
    cancelling: 'Annulation…',
    retryFailed: (failed) => plural(failed, 'Réessayer # échec', 'Réessayer # échecs'),
    retrying: 'Nouvel essai…',
    continueInBackground: 'Continuer en arrière-plan',
    exportResults: 'Exporter les résultats',
    exporting: 'Export…',
    file: {
      fileName: (on) => `invitations-${on}.csv`,
      name: 'Membre',
      email: 'E-mail',
      result: 'Résultat',
      reason: 'Raison',
      at: 'Date',
      failed: (error) => `Les résultats n’ont pas pu être exportés. ${error}`,
    },
    show: (filter) => `Afficher\u00a0: ${filter}`,
    showShort: 'Afficher',
    failedCount: (failed) => plural(failed, '# échec', '# échecs'),
    finished: (sent, total, failed) =>
      `Envoi terminé\u00a0: ${sentOf(sent, total)}${failed === 0 ? '.' : `, ${plural(failed, '# échec', '# échecs')}.`}`,
  },
};
