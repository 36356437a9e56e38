import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { Inbox, InboxMail } from '../mail/inbox.ts';
import { respondWithPage, FRAMING_POLICY } from './page.ts';

// The mail's own styles only: no scripts, no remote images; links open in a new tab.
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** The pages of the development inbox. */
export function inboxPages(inbox: Pick<Inbox, 'list' | 'read'>): Hono {
  const pages = new Hono();

  pages.get('/inbox.json', async (context) =>
    context.json({ items: await inbox.list() }, 200, { 'cache-control': 'no-store' }),
  );

  pages.get('/inbox', async (context) => {
    const mails = await inbox.list();
    return respondWithPage(context, 200, {
      lang: 'en',
      title: `Inbox (${mails.length})`,
      firm: 'Development',
      heading: 'Inbox',
      lead: html`Every mail that this server sends arrives here, and nowhere else.
        <a href="/inbox">Refresh</a>`,
      body:
        mails.length === 0
          ? html`<p class="empty">
              No mail yet.<br /><span class="note">Send an invitation, and it is here within a second.</span>
            </p>`
          : html`<ul class="lines">
              ${mails.map(line)}
            </ul>`,
      width: 'wide',
    });
  });

  pages.get('/inbox/:id', async (context) => {
    const mail = await inbox.read(context.req.param('id'));
    if (mail === null) return context.notFound();
    return respondWithPage(
      context,
      200,
      {
        lang: 'en',
        title: mail.subject,
        firm: null,
        heading: mail.subject,
        lead: html`From <bdi>${mail.from}</bdi> to <bdi>${mail.to.join(', ')}</bdi>,
          ${moment(mail.receivedAt)}`,
        body: html`<p><a href="/inbox">All mails</a></p>
          ${mail.html === '' ? '' : html`<iframe src="/inbox/${mail.id}/html" title="The mail as it looks" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`}
          ${
            mail.links.length === 0
              ? ''
              : html`<h2>Links</h2>
                  <ul class="lines">
                    ${mail.links.map((link) => html`<li><a href="${link}">${link}</a></li>`)}
                  </ul>`
          }
          <h2>As text</h2>
          <pre>${mail.text}</pre>
          <details>
            <summary>${mail.headers.length} headers</summary>
            <pre>${mail.headers.map(({ key, value }) => `${key}: ${value}`).join('\n')}</pre>
          </details>`,
        width: 'wide',
      },
      FRAMING_POLICY,
    );
  });

  pages.get('/inbox/:id/html', async (context) => {
    const mail = await inbox.read(context.req.param('id'));
    if (mail === null) return context.notFound();
    context.header('content-security-policy', MAIL_POLICY);
    context.header('referrer-policy', 'no-referrer');
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
    // Unescaped on purpose: the page is sandboxed.
    return context.html(html`${raw('<base target="_blank">')}${raw(mail.html)}`);
  });
  return pages;
}

const line = ({ id, subject, to, receivedAt }: InboxMail) =>
  html`<li class="mail">
    <a href="/inbox/${id}"><bdi>${subject}</bdi></a
    ><span class="note"><bdi>${to.join(', ')}</bdi></span
    ><time class="note" datetime="${receivedAt}">${moment(receivedAt)}</time>
  </li>`;

const moment = (timestamp: string): string => `${timestamp.slice(0, 10)} ${timestamp.slice(11, 19)} UTC`;
