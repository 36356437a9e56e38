import {
  context,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import type { Mailer } from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';

// Attributes contain neither addresses nor tokens, and errors are recorded without message: a database may quote rows.
const tracer = trace.getTracer('foyer-server');

/** Whether the process has registered an OpenTelemetry provider. */
function isTracing(): boolean {
  const provider = trace.getTracerProvider();
  return !(
    'getDelegateTracer' in provider &&
    typeof provider.getDelegateTracer === 'function' &&
    provider.getDelegateTracer('foyer-server') === undefined
  );
}

/** The active span as a `traceparent` (W3C Trace Context); null when nothing is traced. */
export function activeTrace(): string | null {
  const { traceId, spanId, traceFlags } = trace.getActiveSpan()?.spanContext() ?? {
    traceId: '',
    spanId: '',
    traceFlags: 0,
  };
  return trace.isSpanContextValid({ traceId, spanId, traceFlags })
    ? `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`
    : null;
}

/** Wraps a store to record its transactions as spans. */
export const tracedStore = (store: PortalStore): PortalStore => ({
  ...store,
  transaction: (firmId, work) =>
    inSpan('transaction', { attributes: { 'foyer.firm.id': firmId } }, () => store.transaction(firmId, work)),
});

/**
 * Wraps a mailer to record its mails as spans, each a child of the transaction that queued it, possibly in another process.
 * @param traceOf returns the `traceparent` that was stored with a mail
 */
export const tracedMailer = (
  mailer: Mailer,
  traceOf: (mailId: string) => Promise<string | null>,
): Mailer => ({
  async send(mail) {
    if (!isTracing()) return mailer.send(mail);
    const mailId = mail.messageId.slice(0, mail.messageId.indexOf('@'));
    return inSpan(
      'mail',
      {
        kind: SpanKind.CLIENT,
        under: contextOf(await traceOf(mailId)),
        attributes: { 'foyer.mail.id': mailId },
      },
      async (span) => {
        const result = await mailer.send(mail);
        span.setAttribute('foyer.mail.state', result.state);
        if (result.state !== 'sent') span.setStatus({ code: SpanStatusCode.ERROR });
        return result;
      },
    );
  },
});

/** Exports the remaining spans before the process exits. */
export async function flushTraces(): Promise<void> {
  const provider = trace.getTracerProvider();
  const delegate: object =
    'getDelegate' in provider && typeof provider.getDelegate === 'function'
      ? provider.getDelegate()
      : provider;
  if ('forceFlush' in delegate && typeof delegate.forceFlush === 'function') await delegate.forceFlush();
}

function inSpan<T>(
  name: string,
  {
    kind = SpanKind.INTERNAL,
    under = context.active(),
    attributes = {},
  }: { kind?: SpanKind; under?: Context; attributes?: Attributes },
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return tracer.startActiveSpan(name, { kind, attributes }, under, async (span) => {
    try {
      return await work(span);
    } catch (thrown) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw thrown;
    } finally {
      span.end();
    }
  });
}

function contextOf(traceparent: string | null): Context {
  const [, traceId, spanId, flags] =
    /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return context.active();
  return trace.setSpanContext(context.active(), {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  });
}
