import type { Form } from '@foyer/contract';
import type { Links } from '../ports.ts';
import type { MailDraft } from '../store/records.ts';

/** Returns the content of a preview or a test mail. */
export const toMailDraft = (form: Form | null, message: string | null): MailDraft => ({
  form: form && { id: form.id, name: form.name },
  message,
});

/** The address behind the button of a preview or a test mail. It leads to no invitation: every real token is longer. */
export const previewLink = (links: Links): string => links.activation('preview');
