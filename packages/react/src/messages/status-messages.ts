/** What a status says; kept apart, so that a status alone stays light. */
export interface StatusMessages {
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
      unknown: string;
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
    /** The portal is newer than this page, and says what it does not know. */
    unknown: string;
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
}
