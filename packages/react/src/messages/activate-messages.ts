/** Messages of the activation page. */
export interface ActivateMessages {
  activate: {
    loading: string;
    heading: string;
    forAddress: (email: string) => string;
    name: string;
    nameMissing: string;
    password: string;
    passwordHint: (minLength: number) => string;
    repeatPassword: string;
    passwordMismatch: string;
    showPasswords: string;
    submit: string;
    submitting: string;
    /** Label of a mail link to the inviter. */
    notYou: (givenName: string, inviter: string) => string;
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
    /** Shown for a link that cannot be used, by reason. */
    deadLink: Record<
      'expired' | 'replaced' | 'used' | 'revoked' | 'unknown',
      { heading: string; lead: string }
    >;
    requestNewLink: string;
    requestingNewLink: string;
    /** The same for every link, so that it does not reveal whether an account exists. */
    newLinkRequested: { heading: string; lead: string };
    tooManyAttempts: { heading: string; lead: (minutes: number) => string };
    offline: { heading: string; lead: string };
    serverError: { heading: string; lead: string };
    tryAgain: string;
  };
}
