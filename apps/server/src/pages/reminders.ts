import type { Portal } from '@foyer/portal';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { answerPage } from './page.ts';

/**
 * The page behind "Stop these reminders". Opening it changes nothing, since mail scanners open it too; the button does, and so does a mail program
 * by one click (RFC 8058), which is why a form from elsewhere is taken: nobody but the reader has the link.
 */
export function reminderPages({ portal }: { portal: Pick<Portal, 'findReminders' | 'stopReminders'> }): Hono {
  const pages = new Hono();

  pages.get('/reminders/stop/:token', async (context) => {
    const found = await portal.findReminders(context.req.param('token'));
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
    const found = await portal.stopReminders(context.req.param('token'));
    return found === null ? answerUnknown(context) : answerStopped(context, found.firmName);
  });
  return pages;
}

const answerStopped = (context: Context, firm: string): Response | Promise<Response> => {
  const heading = 'There will be no more reminders';
  return answerPage(context, 200, { title: heading, firm, heading, lead: html`If the firm sends the invitation anew, it may remind you of that one.`, body: null });
};

const answerUnknown = (context: Context): Response | Promise<Response> =>
  answerPage(context, 404, {
    title: 'This link does not work', firm: null, heading: 'This link does not work', lead: html`Part of it may be missing: open it from the e-mail once more, or copy the whole address.`, body: null,
  });
