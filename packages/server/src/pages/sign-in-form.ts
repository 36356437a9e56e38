import type { FirmRecord } from '@foyer/portal/store';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { respondWithPage, type Html } from './page.ts';
import { field } from './parts.ts';
import type { PageLocale } from './locale.ts';

/** Content of a sign-in page. */
export interface SignInForm {
  firm: FirmRecord;
  /** The address that was submitted, or an empty string. */
  email: string;
  error: string | null;
  title: string;
  heading: string;
  /** Below the form. */
  note: Html | string;
}

/** Responds with a form of email address and password, for members and staff. It submits to its own path. */
export const respondWithSignInForm = (
  context: Context,
  status: 200 | 422 | 429,
  { messages: { signIn: t }, locale }: PageLocale,
  { firm, email, error, title, heading, note }: SignInForm,
): Response | Promise<Response> =>
  respondWithPage(context, status, {
    lang: locale,
    title,
    firm: firm.name,
    heading,
    lead: null,
    body: html`<form method="post" action="${context.req.path}">
        <input type="hidden" name="firm" value="${firm.id}" />
        ${field({ name: 'email', label: t.email, type: 'email', value: email, autocomplete: 'username', maxLength: 320 })}
        ${field({ name: 'password', label: t.password, type: 'password', autocomplete: 'current-password', maxLength: 4_096, error })}
        <button class="button primary full">${t.submit}</button>
      </form>
      <p class="note">${note}</p>`,
  });
