import type { Html } from '../page.ts';

/** A page with heading and text only. */
export interface TextPage {
  heading: string;
  lead: string;
}

/** Messages of the pages for members and staff, one object per language. Values for HTML messages are escaped HTML. */
export interface PageMessages {
  activation: {
    heading: string;
    /** Page title when the form has errors. */
    notYet: (heading: string) => string;
    forAddress: (email: Html) => Html;
    name: string;
    nameMissing: string;
    password: string;
    passwordHint: (minLength: number) => string;
    submit: string;
    notYou: (given: string, inviter: Html) => Html;
    notMeSubject: (firm: string) => string;
    active: string;
    activeLead: (email: Html) => Html;
    next: (form: string) => string;
    from: (inviter: string) => string;
    toPortal: string;
    openForm: string;
  };
  weakPassword: {
    tooShort: (missing: number) => string;
    tooLong: string;
    containsName: string;
    common: string;
  };
  invalidLink: {
    /** `on` is null when the date is unknown. */
    expired: (on: string | null) => string;
    worksFor: (days: number) => string;
    canBeSent: string;
    ask: (who: string) => string;
    replaced: (on: string | null) => string;
    replacedLead: string;
    used: TextPage;
    revoked: (on: string | null) => string;
    revokedLead: (who: string) => string;
    tooMany: string;
    tooManyLead: (wait: string) => string;
    unknown: TextPage;
    trouble: TextPage;
    /** Contact when none is known. */
    adviser: string;
    sendNew: string;
    askForNew: string;
    writeTo: (who: string) => string;
    mailSubject: (firm: string) => string;
    sentences: (sentences: readonly string[]) => string;
  };
  renewal: TextPage;
  foreignForm: TextPage & { title: string };
  reminders: { stop: TextPage; submit: string; stopped: TextPage };
  signIn: {
    title: (firm: string) => string;
    heading: string;
    email: string;
    password: string;
    submit: string;
    noAccount: (firm: string) => string;
    wrong: string;
    tooMany: (wait: string) => string;
    trouble: string;
    done: string;
    doneLead: (name: string) => string;
    noFirm: TextPage;
  };
  staffSignIn: {
    title: (firm: string) => string;
    heading: string;
    noPassword: (command: Html) => Html;
    noFirm: string;
    noFirmLead: (parameter: Html) => Html;
  };
  nowhere: { title: string; heading: string; lead: (start: Html) => Html; start: string };
  failure: { title: string; lead: string };
  wait: (minutes: number) => string;
}
