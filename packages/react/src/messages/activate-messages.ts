/** What the client's own side says: the page behind the link in the mail. */
export interface ActivateMessages {
  activate: {
    loading: string;
    heading: string;
    forAddress: (email: string) => string;
    name: string;
    nameMissing: string;
    password: string;
    passwordHint: (fewest: number) => string;
    /** The password, written once more. */
    repeat: string;
    mismatch: string;
    show: string;
    submit: string;
    busy: string;
    /** Leads to the inviter's mailbox. */
    notYou: (given: string, inviter: string) => string;
    weak: {
      tooShort: (missing: number) => string;
      tooLong: string;
      containsName: string;
      common: string;
      other: (detail: string) => string;
    };
    active: string;
    activeLead: (email: string) => string;
    next: (form: string) => string;
    openForm: string;
    toPortal: string;
    signIn: string;
    /** What a link that does not open is told of, by its reason. */
    dead: Record<'expired' | 'replaced' | 'used' | 'revoked' | 'unknown', { heading: string; lead: string }>;
    askForNew: string;
    asking: string;
    /** The same for every link, alive, dead or made up. */
    asked: { heading: string; lead: string };
    tooMany: { heading: string; lead: (minutes: number) => string };
    offline: { heading: string; lead: string };
    trouble: { heading: string; lead: string };
    tryAgain: string;
  };
}
