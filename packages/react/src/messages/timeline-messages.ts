/** Messages of a timeline. */
export interface TimelineMessages {
  timeline: {
    /** Accessible name: "Timeline of Tom Okafor". */
    label: (name: string) => string;
    loading: string;
    empty: string;
    nextReminder: string;
    linkExpires: string;
    /** A date and a time of day. */
    dateAndTime: (on: string, at: string) => string;
    by: (name: string) => string;
    byMember: string;
    byPortal: string;
    /** Joins the notes of one entry. */
    notes: (notes: readonly string[]) => string;
    toAddress: (email: string) => string;
    added: string;
    asRole: { owner: string; guest: string };
    notified: string;
    invited: string;
    resent: string;
    reminded: string;
    deliveries: { sent: string; delivered: string; deferred: string; bounced: string; blocked: string };
    revoked: string;
    addressWasChanged: string;
    addressChanged: string;
    fromTo: (from: string, to: string) => string;
    noAddress: string;
    roleChanged: string;
    roles: { owner: string; guest: string };
    linkRequested: string;
    linkRequestedHint: string;
    activated: string;
    signedIn: string;
    disabled: string;
    enabled: string;
    suppressionLifted: string;
    formRequested: string;
    formCompleted: string;
    /** An event that this version does not know. */
    unknown: string;
  };
}
