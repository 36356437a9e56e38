/** Messages of a confirmation dialog for a member. */
export interface MemberActionMessages {
  title: (name: string) => string;
  hint: string;
  action: string;
  done: (name: string) => string;
}

/** Messages of the dialogs. */
export interface DialogMessages {
  recipients: {
    none: string;
    noneHint: string;
    /** Shown with `untilResolved` while two owners have the same address. */
    noneYet: string;
    untilResolved: string;
    /** "1 person will be mailed:", followed by `names`. */
    count: (count: number) => string;
    names: (names: readonly string[]) => string;
    excludedNames: (names: readonly string[]) => string;
  };
  /** Escape was pressed in a dialog with entered text. */
  discard: { question: string; keep: string; discard: string };
  sendInvite: {
    titleFor: (name: string) => string;
    titleAllOwners: string;
    recipients: string;
    whatToSend: string;
    withoutForm: string;
    withoutFormHint: string;
    withForm: string;
    withFormHint: string;
    noForms: string;
    form: string;
    personalMessage: string;
    characterCount: (used: number, max: number) => string;
    linkWorksUntil: (date: string) => string;
    oldLinkStops: (sentOn: string) => string;
    oldLinksStop: string;
    sendCount: (count: number) => string;
    resend: string;
    noRecipients: string;
    offline: string;
    /** The portal sent no mail: recipient and reason. */
    notSent: (name: string, reason: string) => string;
    tabs: { label: string; write: string; preview: string };
    preview: {
      from: string;
      to: string;
      subject: string;
      showAsText: string;
      showAsHtml: string;
      loading: string;
      noRecipient: string;
      failed: (error: string) => string;
    };
    test: {
      send: string;
      sending: string;
      sent: (email: string) => string;
      cooldown: (seconds: number) => string;
    };
  };
  addClient: {
    title: string;
    kind: string;
    individual: string;
    household: string;
    entity: string;
    householdName: string;
    entityName: string;
    plan: string;
    staff: string;
    unassigned: string;
    preliminaryData: string;
    choose: string;
    addOwner: string;
    addGuest: string;
    sendNow: (owners: number) => string;
    sendNowHint: (owners: number) => string;
    inviteGuests: (guests: number) => string;
    inviteGuestsHint: string;
    adding: string;
    added: (name: string) => string;
  };
  addMember: {
    title: string;
    role: string;
    added: (name: string) => string;
  };
  rename: {
    title: string;
    name: string;
    save: string;
    renamed: (name: string) => string;
  };
  memberAction: {
    revoke: MemberActionMessages;
    disable: MemberActionMessages;
    enable: MemberActionMessages;
    remove: MemberActionMessages;
    makeGuest: MemberActionMessages;
    makeOwner: MemberActionMessages;
    liftSuppression: MemberActionMessages;
    /** Closes the dialog without a change. */
    cancel: string;
    busy: string;
  };
  fixAddress: {
    title: (name: string) => string;
    titleAdd: (name: string) => string;
    email: string;
    /** @param reason why the last mail was not delivered, in the portal's language */
    lastMail: (reason: string) => string;
    sendNow: string;
    sendNowHint: string;
    oldLinkStops: (email: string, sentOn: string) => string;
    signInEnds: (email: string) => string;
    unchanged: string;
    save: string;
    saveAndSend: string;
    saving: string;
    saved: (name: string) => string;
    sent: (email: string) => string;
  };
  memberFields: {
    givenName: string;
    familyName: string;
    email: string;
    emailHint: string;
    /** "Co-owner 2". */
    numbered: (role: string, number: number) => string;
    remove: (name: string) => string;
  };
  /** Two owners have the same address. */
  addressConflict: {
    legend: string;
    otherAddress: (name: string) => string;
    otherAddressHint: string;
    asGuest: (name: string) => string;
    asGuestHint: string;
    ownerNeeded: string;
    resolveFirst: string;
  };
  invalid: {
    givenNameMissing: string;
    nameMissing: string;
    valueMissing: string;
    notANumber: string;
    tooLong: (max: number) => string;
    address: string;
    duplicateAddress: string;
    /** @param detail the message of the portal, which names the other member */
    addressTaken: (detail: string) => string;
  };
}
