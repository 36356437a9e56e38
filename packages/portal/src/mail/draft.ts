import type { Form, FormRef } from '@foyer/contract';
import type { Links } from '../ports.ts';

/** What staff put into an invitation that is only looked at. */
export interface MailDraft {
  form: FormRef | null;
  message: string | null;
}

export const draftOf = (form: Form | null, message: string | null): MailDraft => ({
  form: form && { id: form.id, name: form.name },
  message,
});

/** Where the button of a mail leads that invites nobody. No token is as short. */
export const placeholderLink = (links: Links): string => links.activation('preview');
