import type { Messages } from '../src/index.ts';

/** Sample arguments for every message function. Missing samples are a type error. */
export type Samples<T> = {
  [Key in keyof T as T[Key] extends string ? never : Key]: T[Key] extends (...args: infer Args) => string
    ? readonly Args[]
    : T[Key] extends object
      ? Samples<T[Key]>
      : never;
};

/** Numbers that cover every plural category of every locale: Arabic has six, French has one for whole millions. */
export const COUNTS = [0, 1, 2, 3, 11, 100, 1_000_000];

const counts: [number][] = COUNTS.map((count) => [count]);
const forEachCount = <T>(of: (count: number) => T): T[] => COUNTS.map(of);
const name: [string][] = [['Zoë Ng']];
const email: [string][] = [['zoe@northmail.example']];
const date: [string][] = [['22 Nov 2026']];
const names: [string[]][] = [[['Zoë Ng']], [['Zoë Ng', 'Tom Okafor']], [['Zoë Ng', 'Tom Okafor', 'Ann Lee']]];
const detail: [string][] = [['mailbox full']];
const ofClients: [number, number | null][] = forEachCount<[number, number | null]>((count) => [
  count,
  count,
]).concat([[2, null]]);
const countPairs: [number, number][] = forEachCount((count) => [count, count]);
const action = { title: name, done: name };

export const samples: Samples<Messages> = {
  language: {},
  common: { list: names },
  columnControls: {
    menu: [['Plan']],
    widthOf: [['Plan']],
    pixels: [[184]],
    hidden: [['Plan']],
    pinned: [['Plan']],
    unpinned: [['Plan']],
  },
  rollUp: { activated: countPairs, owners: counts, members: counts },
  actions: {
    addEmailFor: name,
    fixAddressOf: name,
    sendInviteTo: name,
    actionsFor: name,
    actionsForMember: name,
    select: name,
    membersOf: name,
  },
  disabledReason: { cooldown: countPairs },
  toast: { sent: name, sentCount: counts, activated: name, someFailed: countPairs },
  status: { short: {}, waiting: date, expired: date, revokedOn: date, lastLoggedIn: date, activated: date },
  statusNote: {
    sendReturnsIn: counts,
    expiresInDays: counts,
    expiresInHours: counts,
    expiresOn: date,
    expiresOnWithReminder: [['22 Nov 2026', '1 Dec 2026']],
    deliveryReason: detail,
  },
  bulk: {
    clients: counts,
    assignTo: counts,
    unassignFrom: counts,
    changePlanOf: counts,
    hideTitle: name,
    showTitle: name,
    done: countPairs,
  },
  exporting: { fileName: [['2026-11-24']], done: counts, failed: detail },
  filters: {
    hiddenWithNote: detail,
    filterBy: [['Plan']],
    kinds: {},
    expiringWithin: counts,
    within: counts,
    you: name,
    multipleValues: names,
    clear: [['Plan']],
  },
  settings: {
    sorts: {},
    sortedBy: [
      ['Plan', true],
      ['Plan', false],
    ],
    moveUp: [['Plan']],
    moveDown: [['Plan']],
    moved: [['Plan', 2, 5]],
  },
  clientList: { clients: counts, matching: counts, selected: counts, selectAll: counts, columns: {} },
  emptyState: { noMatch: name, filtersAlsoSet: counts, noMatchForFiltersHint: counts, noOwnerHint: name },
  member: { roleAfterName: [['Owner']] },
  plan: {},
  alerts: { offline: [['09:41']], forbiddenToSend: name },
  recipients: { count: counts, names, excludedNames: names },
  sendInvite: {
    titleFor: name,
    characterCount: [[12, 2_000]],
    linkWorksUntil: date,
    oldLinkStops: date,
    sendCount: counts,
    notSent: [['Zoë Ng', 'mailbox full']],
    tabs: {},
    preview: { failed: detail },
    test: { sent: email, cooldown: counts },
  },
  addClient: { sendNow: counts, sendNowHint: counts, inviteGuests: counts, added: name },
  addMember: { added: name },
  rename: { renamed: name },
  memberAction: {
    revoke: action,
    disable: action,
    enable: action,
    remove: action,
    makeGuest: action,
    makeOwner: action,
    liftSuppression: action,
  },
  fixAddress: {
    title: name,
    titleAdd: name,
    lastMail: detail,
    oldLinkStops: [['zoe@northmail.example', '22 Nov 2026']],
    signInEnds: email,
    saved: name,
    sent: email,
  },
  memberFields: { numbered: [['Owner', 2]], remove: name },
  addressConflict: { otherAddress: name, asGuest: name },
  discard: {},
  invalid: { tooLong: counts, addressTaken: detail },
  errors: { cooldown: counts, rejected: detail },
  timeline: {
    label: name,
    dateAndTime: [['22 Nov 2026', '09:41']],
    by: name,
    notes: names,
    toAddress: email,
    asRole: {},
    deliveries: {},
    fromTo: [['tom@northmail.example', 'zoe@northmail.example']],
    roles: {},
  },
  bulkSend: {
    summary: ofClients,
    summaryNotActive: ofClients,
    firstTime: counts,
    invitedBefore: counts,
    sendAgain: counts,
    sendAgainHint: [['24 Nov 2026, 09:41']],
    leaveOutNamed: [['Zoë Ng']],
    includeNamed: [['Zoë Ng']],
    recipientsChanged: countPairs,
    selectionChanged: countPairs,
    skipReasons: {
      noEmail: counts,
      alreadyActive: counts,
      disabled: counts,
      cooldown: counts,
      queued: counts,
      suppressed: counts,
      forbidden: counts,
      activatedSince: counts,
      sentSince: counts,
      revoked: counts,
      removed: counts,
      cancelled: counts,
      unknown: counts,
    },
    tooManyRecipients: [[5_000], [null]],
    sending: counts,
    sent: countPairs,
    cancelled: countPairs,
    startedBy: [['09:41', 'Zoë Ng']],
    progress: countPairs,
    minutesLeft: counts,
    countLabels: {},
    results: { sent: counts, failed: counts, skipped: counts, pending: counts },
    cancelRest: counts,
    retryFailed: counts,
    file: { fileName: [['2026-11-24']], failed: detail },
    show: detail,
    failedCount: counts,
    finished: forEachCount((count) => [count, count, count]),
  },
  importClients: {
    fileSummary: countPairs,
    columns: {},
    constantValue: detail,
    columnNumber: [[3]],
    example: detail,
    missing: names,
    errorsFound: counts,
    errorLocation: [
      [3, 'Plan'],
      [3, ''],
    ],
    moreErrors: counts,
    willAdd: counts,
    added: counts,
    unchanged: counts,
    submit: counts,
  },
  activate: {
    forAddress: email,
    passwordHint: counts,
    notYou: [['Zoë Ng', 'Tom Okafor']],
    weakPassword: { tooShort: counts, other: detail },
    activeLead: email,
    nextForm: detail,
    deadLink: { expired: {}, replaced: {}, used: {}, revoked: {}, unknown: {} },
    newLinkRequested: {},
    tooManyAttempts: { lead: counts },
    offline: {},
    serverError: {},
  },
};
