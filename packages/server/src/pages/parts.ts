import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Html } from './page.ts';

/** Options of {@link field}. */
export interface Field {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  /** Omitted for passwords. */
  value?: string;
  autocomplete: string;
  hint?: string;
  error?: string | null;
  maxLength: number;
}

/** Renders an input with label, hint and error. */
export function field({
  name,
  label,
  type,
  value,
  autocomplete,
  hint,
  error = null,
  maxLength,
}: Field): Html {
  const note = error ?? hint;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value ?? ''}"
      autocomplete="${autocomplete}"
      maxlength="${maxLength}"
      required${error === null ? '' : html` aria-invalid="true" autofocus`}${note === undefined ? '' : html` aria-describedby="${name}-note"`}
    />
    ${note === undefined ? '' : html`<p class="note${error === null ? '' : ' critical'}" id="${name}-note">${note}</p>`}
  </div>`;
}

/** Renders the digital form that follows. */
export const formTeaser = (next: string, from: string): Html =>
  html`<div class="next">
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z"
      />
      <path d="M14 2v5a1 1 0 0 0 1 1h5" />
      <path d="M10 9H8" />
      <path d="M16 13H8" />
      <path d="M16 17H8" />
    </svg>
    <div>
      <p>${next}</p>
      <p class="note">${from}</p>
    </div>
  </div>`;

/** Renders a link styled as a button. */
export const buttonLink = (href: string, label: string, variant: 'primary' | 'plain' = 'plain'): Html =>
  html`<a class="button ${variant}" href="${href}">${label}</a>`;

/** Builds a mailto URL. */
export const mailto = (email: string, subject: string): string =>
  `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}`;

/** Sets the Retry-After header. */
export const setRetryAfter = (context: Context, seconds = 60): void =>
  context.header('retry-after', String(seconds));

/** Converts seconds to minutes, rounded up. */
export const toMinutes = (seconds: number): number => Math.ceil(seconds / 60);
