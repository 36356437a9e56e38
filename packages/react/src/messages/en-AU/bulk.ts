import type { BulkMessages } from '../bulk-messages.ts';
import { number, plural } from './plural.ts';

const have = (count: number) => (count === 1 ? 'has' : 'have');
const are = (count: number) => (count === 1 ? 'is' : 'are');
const were = (count: number) => (count === 1 ? 'was' : 'were');
const of = (clients: number | null) =>
  clients === null ? '' : ` of ${plural(clients, 'client', 'clients')}`;

export const bulk: BulkMessages = {
  bulkSend: {
    title: 'Send invites',
    summary: (owners, clients) => `${plural(owners, 'owner', 'owners')}${of(clients)}`,
    summaryNotActive: (owners, clients) =>
      `${plural(owners, 'owner', 'owners')} not yet active${of(clients)}`,
    checking: 'Looking at who would be mailed…',
    nothingSent: 'Nothing has been sent.',
    firstTime: () => 'for the first time',
    invitedBefore: (count) => `${were(count)} invited before`,
    sendAgain: (count) =>
      `Send again to ${plural(count, 'person who was', 'people who were')} invited before`,
    sendAgainHint: (time) => `The last invitation was sent on ${time}. Their present links stop working.`,
    leaveOut: 'Leave out',
    leaveOutNamed: (name) => `Leave out ${name}`,
    include: 'Include',
    includeNamed: (name) => `Include ${name}`,
    recipientsChanged: (before, now) =>
      `Nothing was sent: the list has changed, ${number(before)} → ${plural(now, 'recipient', 'recipients')}. Look at them, then send.`,
    selectionChanged: (before, now) =>
      `The list has changed: ${number(before)} → ${plural(now, 'client', 'clients')} selected.`,
    skipReasons: {
      noEmail: (count) => `${have(count)} no e-mail`,
      alreadyActive: () => 'already active',
      disabled: (count) => `${have(count)} a disabled account`,
      cooldown: (count) => `${were(count)} sent one within the last minute`,
      queued: (count) => `${have(count)} an e-mail still on its way`,
      suppressed: (count) => `${have(count)} an address that refuses our e-mail`,
      forbidden: (count) => `${are(count)} not yours to invite`,
      activatedSince: (count) => `${have(count)} activated since you looked`,
      sentSince: (count) => `${were(count)} sent one since you looked`,
      revoked: (count) => `${were(count)} withdrawn meanwhile`,
      removed: (count) => `${were(count)} removed meanwhile`,
      cancelled: () => 'cancelled',
      unknown: () => 'for another reason',
    },
    noRecipients: 'Nobody here can be mailed now',
    tooManyRecipients: (max) =>
      `These are too many at once${max === null ? '' : `: at most ${number(max)}`}. Narrow the list, then try again.`,
    previewExpired: 'You looked at this choice more than 15 minutes ago. Look again before anything leaves.',
    checkAgain: 'Look again',
    notFound: 'This send is no longer there.',
    sending: (total) => `Sending ${plural(total, 'invite', 'invites')}`,
    sent: (sent, total) => `${number(sent)} of ${plural(total, 'invite', 'invites')} sent`,
    cancelled: (sent, total) => `Cancelled: ${number(sent)} of ${plural(total, 'invite', 'invites')} sent`,
    startedBy: (time, name) => `Started ${time} by ${name}`,
    progress: (done, total) => `${number(done)} of ${number(total)}`,
    minutesLeft: (minutes) => `About ${plural(minutes, 'minute', 'minutes')} left`,
    closeHint: 'You can close this window. Sending goes on.',
    countLabels: { sent: 'Sent', failed: 'Failed', skipped: 'Skipped', pending: 'Pending' },
    results: {
      sent: () => 'sent',
      failed: () => 'failed',
      skipped: () => 'skipped',
      pending: () => 'pending',
    },
    removedMember: 'A removed member',
    loading: 'Loading…',
    showMore: 'Show more',
    cancelRest: (pending) => `Cancel the remaining ${number(pending)}`,
    cancelling: 'Cancelling…',
    retryFailed: (failed) => `Retry ${number(failed)} failed`,
    retrying: 'Retrying…',
    continueInBackground: 'Continue in background',
    exportResults: 'Export results',
    exporting: 'Exporting…',
    file: {
      fileName: (on) => `invites-${on}.csv`,
      name: 'Member',
      email: 'Email',
      result: 'Result',
      reason: 'Reason',
      at: 'At',
      failed: (error) => `The results could not be exported. ${error}`,
    },
    show: (filter) => `Show: ${filter}`,
    showShort: 'Show',
    failedCount: (failed) => `${number(failed)} failed`,
    finished: (sent, total, failed) =>
      `${number(sent)} of ${plural(total, 'invite', 'invites')} sent${failed === 0 ? '.' : `, ${number(failed)} failed.`}`,
  },
};
