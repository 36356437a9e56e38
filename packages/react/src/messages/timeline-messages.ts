/** What a member's timeline says. */
export interface TimelineMessages {
  timeline: {
    /** Names the timeline: "Timeline of Tom Okafor". */
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
    /** Notes of one entry, in one line. */
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
    /** The portal is newer than this page. */
    unknown: string;
  };
}
