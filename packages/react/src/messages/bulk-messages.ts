/** Messages of bulk sends. */
export interface BulkMessages {
  bulkSend: {
    title: string;
    /** "344 owners of 231 clients"; `clients` is null if unknown. */
    summary: (owners: number, clients: number | null) => string;
    summaryNotActive: (owners: number, clients: number | null) => string;
    checking: string;
    nothingSent: string;
    /** Follows the number of members who were never invited. */
    firstTime: (count: number) => string;
    /** Follows the number of members who were invited before. */
    invitedBefore: (count: number) => string;
    sendAgain: (count: number) => string;
    /** @param time when the latest of their invitations was sent */
    sendAgainHint: (time: string) => string;
    leaveOut: string;
    leaveOutNamed: (name: string) => string;
    include: string;
    includeNamed: (name: string) => string;
    /** Follows a start that was refused. */
    recipientsChanged: (before: number, now: number) => string;
    selectionChanged: (before: number, now: number) => string;
    /** Follows the number of skipped recipients: the reason. */
    skipReasons: {
      noEmail: (count: number) => string;
      alreadyActive: (count: number) => string;
      disabled: (count: number) => string;
      cooldown: (count: number) => string;
      queued: (count: number) => string;
      suppressed: (count: number) => string;
      forbidden: (count: number) => string;
      activatedSince: (count: number) => string;
      sentSince: (count: number) => string;
      revoked: (count: number) => string;
      removed: (count: number) => string;
      cancelled: (count: number) => string;
      /** A reason that this version does not know. */
      unknown: (count: number) => string;
    };
    noRecipients: string;
    /** @param max the limit, or null if unknown */
    tooManyRecipients: (max: number | null) => string;
    previewExpired: string;
    checkAgain: string;
    notFound: string;
    sending: (total: number) => string;
    sent: (sent: number, total: number) => string;
    cancelled: (sent: number, total: number) => string;
    startedBy: (time: string, name: string) => string;
    progress: (done: number, total: number) => string;
    minutesLeft: (minutes: number) => string;
    closeHint: string;
    countLabels: { sent: string; failed: string; skipped: string; pending: string };
    /** Follows the number of recipients with this result. */
    results: {
      sent: (count: number) => string;
      failed: (count: number) => string;
      skipped: (count: number) => string;
      pending: (count: number) => string;
    };
    removedMember: string;
    loading: string;
    showMore: string;
    cancelRest: (pending: number) => string;
    cancelling: string;
    retryFailed: (failed: number) => string;
    retrying: string;
    continueInBackground: string;
    exportResults: string;
    exporting: string;
    /** The exported CSV file: its name and headings. */
    file: {
      fileName: (date: string) => string;
      name: string;
      email: string;
      result: string;
      reason: string;
      at: string;
      failed: (error: string) => string;
    };
    show: (what: string) => string;
    showShort: string;
    failedCount: (failed: number) => string;
    /** Announced once, when a bulk send has finished. */
    finished: (sent: number, total: number, failed: number) => string;
  };
}
