/** Every word that Foyer says, by component. Strings, or functions of what the sentence is about; dates arrive written out. */
export interface Messages {
  common: {
    close: string;
    cancel: string;
    dismiss: string;
    tryAgain: string;
    optional: string;
    /** "A, B and C". */
    list: (items: readonly string[]) => string;
    never: string;
  };
  status: {
    short: {
      noEmail: string;
      notInvited: string;
      justSent: string;
      sending: string;
      delayed: string;
      waiting: string;
      undeliverable: string;
      expired: string;
      revoked: string;
      active: string;
      disabled: string;
    };
    noEmail: string;
    notInvited: string;
    justSent: string;
    sending: string;
    delayed: string;
    waiting: (sentOn: string) => string;
    undeliverable: string;
    expired: (expiredOn: string) => string;
    revoked: string;
    revokedOn: (revokedOn: string) => string;
    lastLoggedIn: (on: string) => string;
    active: string;
    activated: (on: string) => string;
    disabled: string;
  };
  statusNote: {
    addEmail: string;
    sendReturnsIn: (seconds: number) => string;
    expiresInDays: (days: number) => string;
    expiresInHours: (hours: number) => string;
    expiresWithinTheHour: string;
    expiresOn: (on: string) => string;
    expiresOnWithReminder: (on: string, reminderOn: string) => string;
    invitedAutomatically: string;
    /** The delivery's own words, in the portal's language. */
    deliveryReason: (reason: string) => string;
    addressChanged: string;
    notLoggedInYet: string;
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
    sendInvites: string;
    sendToAllOwners: string;
    addEmail: string;
    fixAddress: string;
    addMember: string;
    assignStaff: string;
    changePlan: string;
    revoke: string;
    disable: string;
    hide: string;
    timeline: string;
    sending: string;
    actionsFor: (name: string) => string;
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
    forbiddenToRevoke: string;
    forbidden: string;
  };
  mailed: {
    nobody: string;
    people: (names: readonly string[]) => string;
  };
  sendInvite: {
    titleFor: (name: string) => string;
    titleAllOwners: string;
    titleBulk: string;
    tabs: string;
    tabInvitation: string;
    tabPreview: string;
    whatToSend: string;
    alone: string;
    aloneHint: string;
    withForm: string;
    withFormHint: string;
    form: string;
    personalMessage: string;
    counter: (used: number, most: number) => string;
    linkWorksUntil: (on: string) => string;
    oldLinkStops: (sentOn: string) => string;
    sendTest: string;
    sendCount: (count: number) => string;
    resend: string;
  };
  toast: {
    region: string;
    sent: (name: string) => string;
    activated: (name: string) => string;
    someFailed: (failed: number, total: number) => string;
    view: string;
    retry: string;
  };
  notice: {
    offline: (since: string) => string;
    loadFailed: string;
    forbiddenToSend: (firm: string) => string;
  };
}

/** Any part of an object, however deep; functions and lists are leaves. */
export type DeepPartial<T> = T extends (...args: never[]) => unknown ? T : T extends object ? { [Key in keyof T]?: DeepPartial<T[Key]> } : T;

/** What a host hands in to change some of the words. */
export type MessageOverrides = DeepPartial<Messages>;
