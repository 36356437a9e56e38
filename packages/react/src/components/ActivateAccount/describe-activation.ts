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
      return { heading: activate.active, lead: activate.activeLead(link.accepted.email) };
    case 'unusable':
      return activate.dead[link.reason];
    case 'renewal-requested':
      return activate.asked;
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
      return { heading: activate.tooMany.heading, lead: activate.tooMany.lead(error.minutes) };
    case 'offline':
      return activate.offline;
    case 'unexpected':
      return activate.trouble;
  }
}

export function describePasswordFault(
  fault: PasswordFault,
  { activate: { weak } }: ActivateMessages,
): string {
  switch (fault.code) {
    case 'too-short':
      return weak.tooShort(fault.missing);
    case 'too-long':
      return weak.tooLong;
    case 'contains-name':
      return weak.containsName;
    case 'common':
      return weak.common;
    case 'other':
      return weak.other(fault.detail);
  }
}
