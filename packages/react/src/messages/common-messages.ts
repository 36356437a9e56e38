/** Messages shared by several components. */
export interface CommonMessages {
  common: {
    close: string;
    cancel: string;
    dismiss: string;
    tryAgain: string;
    optional: string;
    /** "A, B and C". */
    list: (items: readonly string[]) => string;
    never: string;
    /** The code of a menu or dialog could not be loaded. */
    loadFailed: string;
  };
  rollUp: {
    activated: (activated: number, owners: number) => string;
    addOwner: string;
    /** Follows a status: the members it applies to. */
    owners: (count: number) => string;
    members: (count: number) => string;
  };
  actions: {
    sendInvite: string;
    sendToAllOwners: string;
    addEmail: string;
    /** Accessible name of the `addEmail` button. It must contain `addEmail` (WCAG 2.5.3). The same applies to `fixAddressOf` and `sendInviteTo`. */
    addEmailFor: (name: string) => string;
    fixAddress: string;
    fixAddressOf: (name: string) => string;
    addMember: string;
    sendToNotActive: string;
    addCoOwner: string;
    addOwner: string;
    addGuest: string;
    rename: string;
    assignStaff: string;
    changePlan: string;
    hideClient: string;
    showClient: string;
    timeline: string;
    makeGuest: string;
    makeOwner: string;
    makeCoOwner: string;
    revoke: string;
    disable: string;
    enable: string;
    /** Allows mail to an address that rejected it. */
    liftSuppression: string;
    remove: string;
    sending: string;
    sendInviteTo: (name: string) => string;
    actionsFor: (name: string) => string;
    /** Accessible name of the expand button beside a client's name that is a link. */
    membersOf: (name: string) => string;
    /** Differs from `actionsFor`, because a member may have the name of its client. */
    actionsForMember: (name: string) => string;
    select: (name: string) => string;
  };
  /** Why an action is disabled. */
  disabledReason: {
    noEmail: string;
    alreadyActive: string;
    disabled: string;
    cooldown: (secondsAgo: number, secondsLeft: number) => string;
    queued: string;
    suppressed: string;
    forbiddenToSend: string;
    forbidden: string;
    forbiddenToRevoke: string;
    lastOwner: string;
  };
  toast: {
    regionLabel: string;
    sent: (name: string) => string;
    sentCount: (count: number) => string;
    activated: (name: string) => string;
    someFailed: (failed: number, total: number) => string;
    view: string;
    retry: string;
  };
  errors: {
    offline: string;
    timeout: string;
    signedOut: string;
    forbidden: string;
    notFound: string;
    busy: string;
    cooldown: (seconds: number) => string;
    versionConflict: string;
    tooLarge: string;
    /** @param detail the message of the portal */
    rejected: (detail: string) => string;
    unknown: string;
  };
}
