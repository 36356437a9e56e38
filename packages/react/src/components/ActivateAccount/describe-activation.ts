import type { ActivateMessages } from '../../messages/activate-messages.ts';
import type { ActivationError, ActivationLink } from './activation-link.ts';
import type { PasswordFault } from './activation-validation.ts';

interface HeadingAndLead {
  heading: string;
  lead: string | null;
}

/** The heading of a step, and the sentence below it. */
export function describeStep(link: ActivationLink, messages: ActivateMessages): HeadingAndLead {
  const { activate } = messages;
  switch (link.step) {
    case 'loading':
      return { heading: activate.loading, lead: null };
    case 'form':
      return { heading: activate.heading, lead: activate.forAddress(link.activation.email) };
    case 'done':
      return { heading: activate.activeHeading, lead: activate.activeLead(link.accepted.email) };
    case 'unusable':
      return activate.deadLink[link.reason];
    case 'renewal-requested':
      return activate.newLinkRequested;
    case 'failed':
      return describeActivationError(link.error, messages);
  }
}

export function describeActivationError(
  error: ActivationError,
  { activate }: ActivateMessages,
): { heading: string; lead: string } {
  switch (error.code) {
    case 'rate-limited':
      return {
        heading: activate.tooManyAttempts.heading,
        lead: activate.tooManyAttempts.lead(error.minutes),
      };
    case 'offline':
      return activate.offline;
    case 'unexpected':
      return activate.serverError;
  }
}

export function describePasswordFault(
  fault: PasswordFault,
  { activate: { weakPassword } }: ActivateMessages,
): string {
  switch (fault.code) {
    case 'too-short':
      return weakPassword.tooShort(fault.missing);
    case 'too-long':
      return weakPassword.tooLong;
    case 'contains-name':
      return weakPassword.containsName;
    case 'common':
      return weakPassword.common;
    case 'other':
      return weakPassword.other(fault.detail);
  }
}
