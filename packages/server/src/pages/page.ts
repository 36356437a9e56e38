import { directionOf } from '@foyer/portal/mail';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A fragment of HTML; interpolated values are escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The content of a page. */
export interface Page {
  /** BCP 47 language tag. */
  lang: string;
  /** Document title. */
  title: string;
  /** Name of the firm; null when unknown. */
  firm: string | null;
  heading: string;
  /** Text below the heading. */
  lead: Html | null;
  body: Html | null;
  /**
   * `wide` for lists and mails.
   * @default 'card'
   */
  width?: 'card' | 'wide';
}

/** Allows our style sheet only: no scripts, no framing, forms to this origin. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Responds with a page that is not cached and sends no referrer. */
export function respondWithPage(
  context: Context,
  status: 200 | 403 | 404 | 410 | 422 | 429 | 500 | 503,
  page: Page,
  policy = POLICY,
): Response | Promise<Response> {
  context.header('content-security-policy', policy);
  context.header('referrer-policy', 'no-referrer');
  context.header('cache-control', 'no-store');
  context.header('x-content-type-options', 'nosniff');
  return context.html(render(page), status);
}

/** The policy of a page that embeds another of our pages in a frame. */
export const FRAMING_POLICY = `${POLICY}; frame-src 'self'`;

const render = ({ lang, title, firm, heading, lead, body, width = 'card' }: Page): Html =>
  html`<!doctype html>
    <html lang="${lang}" dir="${directionOf(lang)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/assets/pages.css" />
      </head>
      <body>
        <main class="${width}">
          <header>
            ${firm === null ? '' : html`<p class="firm">${firm}</p>`}
            <h1>${heading}</h1>
            ${lead === null ? '' : html`<p class="lead">${lead}</p>`}
          </header>
          ${body ?? ''}
        </main>
      </body>
    </html>`;

/** Formats a date in a time zone, such as 22 Dec 2026, with non-breaking spaces. */
export const formatDate = (
  timestamp: string,
  { locale, timeZone }: { locale: string; timeZone: string },
): string =>
  new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
    .format(new Date(timestamp))
    .replaceAll(/\s/g, '\u00a0');
