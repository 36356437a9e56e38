import type { Portal, ReminderUnsubscribe } from '@foyer/portal';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Callers } from '../http/callers.ts';
import { answerPage } from './page.ts';
import { minutesOf, waitFor } from './parts.ts';
import { voiceOf, type Reader } from './voice.ts';

// Links that were never mailed; those that were are opened and pressed as often as mail programs like.
const TRIES_FROM = { max: 200, windowSeconds: 900 };

/**
 * The page behind "Stop these reminders". Opening it changes nothing, since mail scanners open it too; the button does, and so does a mail program
 * by one click (RFC 8058), which is why a form from elsewhere is taken: nobody but the reader has the link.
 */
export function reminderPages({
  portal,
  callers,
}: {
  portal: Pick<Portal, 'findReminders' | 'stopReminders'>;
  callers: Pick<Callers, 'attempt'>;
}): Hono {
  const pages = new Hono();

  pages.get('/reminders/stop/:token', async (context) => {
    const attempt = await callers.attempt(context, 'stop', TRIES_FROM, () =>
      portal.findReminders(context.req.param('token')),
    );
    if (!attempt.ok) return answerTooMany(context, attempt.retryAfterSeconds);
    const found = attempt.result;
    if (found === null) return answerUnknown(context);
    if (!found.active) return answerStopped(context, found);
    const {
      words: { reminders: say },
      locale,
    } = voiceOf(context, readerOf(found));
    return answerPage(context, 200, {
      lang: locale,
      title: say.stop.heading,
      firm: found.firmName,
      heading: say.stop.heading,
      lead: html`${say.stop.lead}`,
      body: html`<form method="post" action="${context.req.path}">
        <button class="button primary full">${say.submit}</button>
      </form>`,
    });
  });

  pages.post('/reminders/stop/:token', async (context) => {
    const attempt = await callers.attempt(context, 'stop', TRIES_FROM, () =>
      portal.stopReminders(context.req.param('token')),
    );
    if (!attempt.ok) return answerTooMany(context, attempt.retryAfterSeconds);
    const found = attempt.result;
    return found === null ? answerUnknown(context) : answerStopped(context, found);
  });
  return pages;
}

const readerOf = ({ memberLocale, firmLocale }: ReminderUnsubscribe): Reader => ({
  member: memberLocale ?? undefined,
  firm: firmLocale,
});

function answerStopped(context: Context, found: ReminderUnsubscribe): Response | Promise<Response> {
  const {
    words: {
      reminders: { stopped },
    },
    locale,
  } = voiceOf(context, readerOf(found));
  return answerPage(context, 200, {
    lang: locale,
    title: stopped.heading,
    firm: found.firmName,
    heading: stopped.heading,
    lead: html`${stopped.lead}`,
    body: null,
  });
}

function answerUnknown(context: Context): Response | Promise<Response> {
  const {
    words: {
      deadLink: { unknown },
    },
    locale,
  } = voiceOf(context, {});
  return answerPage(context, 404, {
    lang: locale,
    title: unknown.heading,
    firm: null,
    heading: unknown.heading,
    lead: html`${unknown.lead}`,
    body: null,
  });
}

function answerTooMany(context: Context, seconds: number): Response | Promise<Response> {
  waitFor(context, seconds);
  const {
    words: { deadLink, wait },
    locale,
  } = voiceOf(context, {});
  return answerPage(context, 429, {
    lang: locale,
    title: deadLink.tooMany,
    firm: null,
    heading: deadLink.tooMany,
    lead: html`${deadLink.tooManyLead(wait(minutesOf(seconds)))}`,
    body: null,
  });
}
