import type { DeliveryStatus } from '../src/index.ts';
import type { InDoubtPolicy, MailReport, MailState } from '../src/rules/index.ts';

/** Mail state × report → what staff see. The policy is `resend` unless named. */
export const deliveryCases: readonly { state: MailState; report: MailReport; inDoubt?: InDoubtPolicy; expected: DeliveryStatus | null }[] = [
  { state: 'queued', report: 'none', expected: 'queued' },
  { state: 'claimed', report: 'none', expected: 'queued' },
  { state: 'sending', report: 'none', expected: 'queued' },
  { state: 'retrying', report: 'none', expected: 'deferred' },
  { state: 'sent', report: 'none', expected: 'sent' },
  { state: 'failed', report: 'none', expected: 'bounced' },
  { state: 'in-doubt', report: 'none', expected: 'sent' },
  { state: 'in-doubt', report: 'none', inDoubt: 'lookup', expected: 'sent' },
  { state: 'in-doubt', report: 'none', inDoubt: 'hold', expected: 'deferred' },
  { state: 'cancelled', report: 'none', expected: null },
  { state: 'sent', report: 'delivered', expected: 'delivered' },
  { state: 'sent', report: 'deferred', expected: 'deferred' },
  { state: 'sent', report: 'bounced', expected: 'bounced' },
  { state: 'sent', report: 'suppressed', expected: 'blocked' },
  { state: 'sent', report: 'complained', expected: 'blocked' },
  { state: 'in-doubt', report: 'delivered', inDoubt: 'hold', expected: 'delivered' },
  { state: 'cancelled', report: 'delivered', expected: null },
];
