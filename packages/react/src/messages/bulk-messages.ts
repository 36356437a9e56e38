/** What is said of sending to many. */
export interface BulkMessages {
  bulkSend: {
    title: string;
    /** "344 owners of 231 clients"; how many clients is not always known. */
    summary: (owners: number, clients: number | null) => string;
    summaryNotActive: (owners: number, clients: number | null) => string;
    checking: string;
    nothingSent: string;
    /** After the number of mails. */
    willReceive: (count: number) => string;
    /** After the number of recipients, why they get none. */
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
      withdrawn: (count: number) => string;
      removed: (count: number) => string;
      cancelled: (count: number) => string;
      /** The portal is newer than this page. */
      unknown: (count: number) => string;
    };
    /** Below a sample of names. */
    andMore: (count: number) => string;
    noRecipients: string;
    /** How many may be is not always known. */
    tooManyRecipients: (most: number | null) => string;
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
    /** After a number, over the people of one result. */
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
    /** A file of results: its name and its headings. */
    file: {
      fileName: (on: string) => string;
      name: string;
      email: string;
      result: string;
      reason: string;
      at: string;
      failed: (why: string) => string;
    };
    show: (what: string) => string;
    showShort: string;
    failedCount: (failed: number) => string;
    /** Read once, when a send to many has ended. */
    finished: (sent: number, total: number, failed: number) => string;
  };
}
