import { directionOf } from '@foyer/portal/mail';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of a page; whatever was put into it is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What stands on a page. */
export interface Page {
  /** Its language, BCP 47. */
  lang: string;
  /** For the tab. */
  title: string;
  /** The firm that speaks; null when nobody knows. */
  firm: string | null;
  heading: string;
  /** Under the heading. */
  lead: Html | null;
  body: Html | null;
  /** `wide` for lists and mails. Default: one card. */
  width?: 'card' | 'wide';
}

/** Nothing but our own style sheet: no script, no frame around it, no other place for a form to go. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Answers with a page that nobody keeps and that tells no other site where it was. */
export function answerPage(
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

/** The policy of a page that shows another page of ours in a frame. */
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

/** A whole date in a zone, such as 22 Dec 2026; its parts never break over a line. */
export const formatDate = (
  timestamp: string,
  { locale, timeZone }: { locale: string; timeZone: string },
): string =>
  new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
    .format(new Date(timestamp))
    .replaceAll(/\s/g, '\u00a0');
