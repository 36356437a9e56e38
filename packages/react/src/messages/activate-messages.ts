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
    repeatPassword: string;
    passwordMismatch: string;
    showPasswords: string;
    submit: string;
    submitting: string;
    /** Leads to the inviter's mailbox. */
    notYou: (given: string, inviter: string) => string;
    weakPassword: {
      tooShort: (missing: number) => string;
      tooLong: string;
      containsName: string;
      common: string;
      other: (detail: string) => string;
    };
    activeHeading: string;
    activeLead: (email: string) => string;
    nextForm: (form: string) => string;
    openForm: string;
    goToPortal: string;
    signIn: string;
    /** What a link that does not open is told of, by its reason. */
    deadLink: Record<
      'expired' | 'replaced' | 'used' | 'revoked' | 'unknown',
      { heading: string; lead: string }
    >;
    requestNewLink: string;
    requestingNewLink: string;
    /** The same for every link, alive, dead or made up. */
    newLinkRequested: { heading: string; lead: string };
    tooManyAttempts: { heading: string; lead: (minutes: number) => string };
    offline: { heading: string; lead: string };
    serverError: { heading: string; lead: string };
    tryAgain: string;
  };
}
