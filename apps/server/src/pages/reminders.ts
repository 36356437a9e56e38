import type { Portal, ReminderLink } from '@foyer/portal';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { answerPage } from './page.ts';
import { voiceOf, type Reader } from './voice.ts';

/**
 * The page behind "Stop these reminders". Opening it changes nothing, since mail scanners open it too; the button does, and so does a mail program
 * by one click (RFC 8058), which is why a form from elsewhere is taken: nobody but the reader has the link.
 */
export function reminderPages({ portal }: { portal: Pick<Portal, 'findReminders' | 'stopReminders'> }): Hono {
  const pages = new Hono();

  pages.get('/reminders/stop/:token', async (context) => {
    const found = await portal.findReminders(context.req.param('token'));
    if (found === null) return answerUnknown(context);
    if (!found.goesOn) return answerStopped(context, found);
    const { words: { reminders: say }, locale } = voiceOf(context, readerOf(found));
    return answerPage(context, 200, {
      lang: locale, title: say.stop.heading, firm: found.firmName, heading: say.stop.heading, lead: html`${say.stop.lead}`,
      body: html`<form method="post" action="${context.req.path}"><button class="button primary full">${say.submit}</button></form>`,
    });
  });

  pages.post('/reminders/stop/:token', async (context) => {
    const found = await portal.stopReminders(context.req.param('token'));
    return found === null ? answerUnknown(context) : answerStopped(context, found);
  });
  return pages;
}

const readerOf = ({ memberLocale, firmLocale }: ReminderLink): Reader => ({ member: memberLocale ?? undefined, firm: firmLocale });

function answerStopped(context: Context, found: ReminderLink): Response | Promise<Response> {
  const { words: { reminders: { stopped } }, locale } = voiceOf(context, readerOf(found));
  return answerPage(context, 200, { lang: locale, title: stopped.heading, firm: found.firmName, heading: stopped.heading, lead: html`${stopped.lead}`, body: null });
}

function answerUnknown(context: Context): Response | Promise<Response> {
  const { words: { deadLink: { unknown } }, locale } = voiceOf(context, {});
  return answerPage(context, 404, { lang: locale, title: unknown.heading, firm: null, heading: unknown.heading, lead: html`${unknown.lead}`, body: null });
}
