/** What several components say. */
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
    /** A menu or a dialog whose code could not be fetched. */
    loadFailed: string;
  };
  rollUp: {
    activated: (activated: number, owners: number) => string;
    addOwner: string;
    /** After a status: whose it is. */
    owners: (count: number) => string;
    members: (count: number) => string;
  };
  actions: {
    sendInvite: string;
    sendToAllOwners: string;
    addEmail: string;
    /** Read aloud in the place of `addEmail`, which has to stand in it as it is (WCAG 2.5.3); so with `fixAddressOf` and `sendInviteTo`. */
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
    /** Lets mail go to an address that refused it. */
    liftSuppression: string;
    remove: string;
    sending: string;
    sendInviteTo: (name: string) => string;
    actionsFor: (name: string) => string;
    /** Names the arrow beside a client's name that is a link. */
    membersOf: (name: string) => string;
    /** A member may be called as its client is. */
    actionsForMember: (name: string) => string;
    select: (name: string) => string;
  };
  /** Why an action cannot be had now. */
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
}
