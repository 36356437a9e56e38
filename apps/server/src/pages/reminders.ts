import type { Portal } from '@foyer/portal';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Callers } from '../http/callers.ts';
import { answerPage } from './page.ts';
import { waitFor, waitInWords } from './parts.ts';

// Links that were never mailed; those that were are opened and pressed as often as mail programs like.
const TRIES_FROM = { max: 200, windowSeconds: 900 };

/**
 * The page behind "Stop these reminders". Opening it changes nothing, since mail scanners open it too; the button does, and so does a mail program
 * by one click (RFC 8058), which is why a form from elsewhere is taken: nobody but the reader has the link.
 */
export function reminderPages({ portal, callers }: { portal: Pick<Portal, 'findReminders' | 'stopReminders'>; callers: Pick<Callers, 'attempt'> }): Hono {
  const pages = new Hono();

  pages.get('/reminders/stop/:token', async (context) => {
    const attempt = await callers.attempt(context, 'stop', TRIES_FROM, () => portal.findReminders(context.req.param('token')));
    if (!attempt.ok) return answerTooMany(context, attempt.retryAfterSeconds);
    const found = attempt.result;
    if (found === null) return answerUnknown(context);
    if (!found.goesOn) return answerStopped(context, found.firmName);
    const heading = 'Stop the reminders?';
    return answerPage(context, 200, {
      title: heading, firm: found.firmName, heading,
      lead: html`You were invited to the client portal. The link in your e-mail goes on working without reminders.`,
      body: html`<form method="post" action="${context.req.path}"><button class="button primary full">Stop reminders</button></form>`,
    });
  });

  pages.post('/reminders/stop/:token', async (context) => {
    const attempt = await callers.attempt(context, 'stop', TRIES_FROM, () => portal.stopReminders(context.req.param('token')));
    if (!attempt.ok) return answerTooMany(context, attempt.retryAfterSeconds);
    const found = attempt.result;
    return found === null ? answerUnknown(context) : answerStopped(context, found.firmName);
  });
  return pages;
}

const answerStopped = (context: Context, firm: string): Response | Promise<Response> => {
  const heading = 'There will be no more reminders';
  return answerPage(context, 200, { title: heading, firm, heading, lead: html`If the firm sends the invitation anew, it may remind you of that one.`, body: null });
};

function answerTooMany(context: Context, seconds: number): Response | Promise<Response> {
  waitFor(context, seconds);
  const heading = 'There were too many tries';
  return answerPage(context, 429, { title: heading, firm: null, heading, lead: html`The link itself is unharmed. ${waitInWords(seconds)}`, body: null });
}

const answerUnknown = (context: Context): Response | Promise<Response> =>
  answerPage(context, 404, {
    title: 'This link does not work', firm: null, heading: 'This link does not work', lead: html`Part of it may be missing: open it from the e-mail once more, or copy the whole address.`, body: null,
  });
