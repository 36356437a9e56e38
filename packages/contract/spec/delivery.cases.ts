import type { DeliveryStatus } from '../src/index.ts';
import type { UnknownOutcomePolicy, MailReport, MailState } from '../src/rules/index.ts';

/** Mail state and report, and the delivery status that staff see. The policy is `resend` unless given. */
export const deliveryCases: readonly {
  state: MailState;
  report: MailReport;
  unknownOutcome?: UnknownOutcomePolicy;
  expected: DeliveryStatus | null;
}[] = [
  { state: 'queued', report: 'none', expected: 'queued' },
  { state: 'claimed', report: 'none', expected: 'queued' },
  { state: 'sending', report: 'none', expected: 'queued' },
  { state: 'retrying', report: 'none', expected: 'deferred' },
  { state: 'sent', report: 'none', expected: 'sent' },
  { state: 'failed', report: 'none', expected: 'bounced' },
  { state: 'unknown-outcome', report: 'none', expected: 'sent' },
  { state: 'unknown-outcome', report: 'none', unknownOutcome: 'lookup', expected: 'sent' },
  { state: 'unknown-outcome', report: 'none', unknownOutcome: 'hold', expected: 'deferred' },
  { state: 'cancelled', report: 'none', expected: null },
  { state: 'sent', report: 'delivered', expected: 'delivered' },
  { state: 'sent', report: 'deferred', expected: 'deferred' },
  { state: 'sent', report: 'bounced', expected: 'bounced' },
  { state: 'sent', report: 'suppressed', expected: 'blocked' },
  { state: 'sent', report: 'complained', expected: 'blocked' },
  { state: 'unknown-outcome', report: 'delivered', unknownOutcome: 'hold', expected: 'delivered' },
  { state: 'cancelled', report: 'delivered', expected: null },
];

/** A delivery status, a later report, the resulting status, and whether reminders continue. */
export const laterReportCases: readonly {
  known: DeliveryStatus;
  report: DeliveryStatus;
  expected: DeliveryStatus;
  reminders: boolean;
}[] = [
  { known: 'queued', report: 'queued', expected: 'queued', reminders: true },
  { known: 'queued', report: 'sent', expected: 'sent', reminders: true },
  { known: 'queued', report: 'deferred', expected: 'deferred', reminders: true },
  { known: 'queued', report: 'delivered', expected: 'delivered', reminders: true },
  { known: 'queued', report: 'bounced', expected: 'bounced', reminders: false },
  { known: 'deferred', report: 'deferred', expected: 'deferred', reminders: true },
  { known: 'deferred', report: 'sent', expected: 'sent', reminders: true },
  { known: 'sent', report: 'queued', expected: 'sent', reminders: true },
  { known: 'sent', report: 'sent', expected: 'sent', reminders: true },
  { known: 'sent', report: 'deferred', expected: 'deferred', reminders: true },
  { known: 'sent', report: 'delivered', expected: 'delivered', reminders: true },
  { known: 'sent', report: 'bounced', expected: 'bounced', reminders: false },
  { known: 'sent', report: 'blocked', expected: 'blocked', reminders: false },
  { known: 'delivered', report: 'sent', expected: 'delivered', reminders: true },
  { known: 'delivered', report: 'deferred', expected: 'delivered', reminders: true },
  { known: 'delivered', report: 'bounced', expected: 'bounced', reminders: false },
  { known: 'delivered', report: 'blocked', expected: 'blocked', reminders: false },
  { known: 'bounced', report: 'delivered', expected: 'bounced', reminders: true },
  { known: 'bounced', report: 'blocked', expected: 'blocked', reminders: false },
  { known: 'blocked', report: 'bounced', expected: 'blocked', reminders: true },
  { known: 'blocked', report: 'delivered', expected: 'blocked', reminders: true },
];
