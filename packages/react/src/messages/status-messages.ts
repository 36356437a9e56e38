/** Messages of a status. Separate from the rest, so that `InvitationStatus` alone stays small. */
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
    /** A status that this version does not know. */
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
    /** @param reason from the mail provider, in the portal's language */
    deliveryReason: (reason: string) => string;
    addressChanged: string;
    notLoggedInYet: string;
  };
}
