import type { Portal, ReminderUnsubscribe } from '@foyer/portal';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Callers } from '../http/callers.ts';
import { respondWithPage } from './page.ts';
import { toMinutes, setRetryAfter } from './parts.ts';
import { resolveLocale, type Reader } from './locale.ts';

// Only unknown links count, so mail clients may request valid ones any number of times.
const ATTEMPTS_PER_CALLER = { max: 200, windowSeconds: 900 };

/**
 * The page behind "Stop these reminders". GET changes nothing, because mail scanners open links. POST may come from any origin: mail clients
 * unsubscribe with one click (RFC 8058), and only the reader has the link.
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
    const attempt = await callers.attempt(context, 'stop', ATTEMPTS_PER_CALLER, () =>
      portal.findReminders(context.req.param('token')),
    );
    if (!attempt.ok) return respondWithTooMany(context, attempt.retryAfterSeconds);
    const found = attempt.result;
    if (found === null) return respondWithUnknown(context);
    if (!found.active) return respondWithStopped(context, found);
    const {
      messages: { reminders: t },
      locale,
    } = resolveLocale(context, readerOf(found));
    return respondWithPage(context, 200, {
      lang: locale,
      title: t.stop.heading,
      firm: found.firmName,
      heading: t.stop.heading,
      lead: html`${t.stop.lead}`,
      body: html`<form method="post" action="${context.req.path}">
        <button class="button primary full">${t.submit}</button>
      </form>`,
    });
  });

  pages.post('/reminders/stop/:token', async (context) => {
    const attempt = await callers.attempt(context, 'stop', ATTEMPTS_PER_CALLER, () =>
      portal.stopReminders(context.req.param('token')),
    );
    if (!attempt.ok) return respondWithTooMany(context, attempt.retryAfterSeconds);
    const found = attempt.result;
    return found === null ? respondWithUnknown(context) : respondWithStopped(context, found);
  });
  return pages;
}

const readerOf = ({ memberLocale, firmLocale }: ReminderUnsubscribe): Reader => ({
  member: memberLocale ?? undefined,
  firm: firmLocale,
});

function respondWithStopped(context: Context, found: ReminderUnsubscribe): Response | Promise<Response> {
  const {
    messages: {
      reminders: { stopped },
    },
    locale,
  } = resolveLocale(context, readerOf(found));
  return respondWithPage(context, 200, {
    lang: locale,
    title: stopped.heading,
    firm: found.firmName,
    heading: stopped.heading,
    lead: html`${stopped.lead}`,
    body: null,
  });
}

function respondWithUnknown(context: Context): Response | Promise<Response> {
  const {
    messages: {
      invalidLink: { unknown },
    },
    locale,
  } = resolveLocale(context, {});
  return respondWithPage(context, 404, {
    lang: locale,
    title: unknown.heading,
    firm: null,
    heading: unknown.heading,
    lead: html`${unknown.lead}`,
    body: null,
  });
}

function respondWithTooMany(context: Context, seconds: number): Response | Promise<Response> {
  setRetryAfter(context, seconds);
  const {
    messages: { invalidLink, wait },
    locale,
  } = resolveLocale(context, {});
  return respondWithPage(context, 429, {
    lang: locale,
    title: invalidLink.tooMany,
    firm: null,
    heading: invalidLink.tooMany,
    lead: html`${invalidLink.tooManyLead(wait(toMinutes(seconds)))}`,
    body: null,
  });
}
