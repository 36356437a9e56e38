import { toTimestamp } from '@foyer/contract/rules';
import * as z from 'zod/mini';
import type { DeliveryReport, DeliverySource } from './delivery-source.ts';
import { joinReason, moment, readJson } from './read-json.ts';
import { createSnsVerifier, fetchAws, isAws, readSns, type FetchAws } from './sns.ts';

const text = z.optional(z.nullable(z.string()));
const recipients = z.optional(z.array(z.object({ status: text, diagnosticCode: text })));
const mail = z.object({
  tags: z.optional(z.record(z.string(), z.array(z.string()))),
  headers: z.optional(z.array(z.object({ name: z.string(), value: z.string() }))),
  commonHeaders: z.optional(z.object({ messageId: text })),
});
const sesEvent = z.object({
  // A notification of an identity, or an event of a configuration set.
  notificationType: z.optional(z.string()),
  eventType: z.optional(z.string()),
  mail,
  bounce: z.optional(
    z.object({
      bounceType: z.string(),
      bounceSubType: text,
      timestamp: moment,
      bouncedRecipients: recipients,
    }),
  ),
  complaint: z.optional(z.object({ complaintFeedbackType: text, complaintSubType: text, timestamp: moment })),
  delivery: z.optional(z.object({ timestamp: moment })),
  deliveryDelay: z.optional(z.object({ delayType: text, timestamp: moment, delayedRecipients: recipients })),
  reject: z.optional(z.object({ reason: text })),
});
type SesEvent = z.infer<typeof sesEvent>;

const MARK = 'foyer_mail';

/**
 * Reads what Amazon SES reports through Amazon SNS, signed by SNS (versions 1 and 2). SES puts a Message-ID of its own into every mail, so each carries its id as a
 * message tag, which events of a configuration set report; notifications of an identity tell our own Message-ID where they include the original headers.
 * Confirms subscriptions to the given topics automatically, and ignores others: any AWS account can subscribe any URL, and Amazon signs that request too.
 * @param topicArns such as `arn:aws:sns:eu-west-1:123456789012:foyer`
 * @param fetcher fetches the certificate, and confirms; default: the platform's
 * @throws TypeError without a topic
 * @example
 * createPortal({ ...ports, deliverySources: { ses: createSesDeliverySource([process.env.SES_TOPIC_ARN]) } })
 */
export function createSesDeliverySource(
  topicArns: readonly string[],
  fetcher: FetchAws = (address, init) => fetch(address, init),
): DeliverySource {
  if (topicArns.length === 0)
    throw new TypeError('Reports of Amazon SES come from a topic, and none is given');
  const isSigned = createSnsVerifier(fetcher);
  return {
    mailHeaders: (mailId) => ({ 'X-SES-MESSAGE-TAGS': `${MARK}=${mailId}` }),
    async read({ body }, now) {
      const message = readSns(body);
      if (message === null) return 'unreadable';
      if (!topicArns.includes(message.TopicArn) || !(await isSigned(message, now))) return 'unsigned';
      switch (message.Type) {
        case 'SubscriptionConfirmation':
          if (isAws(message.SubscribeURL)) await confirm(fetcher, message.SubscribeURL);
          return [];
        case 'UnsubscribeConfirmation':
          return [];
        case 'Notification': {
          const event = readJson(sesEvent, message.Message);
          // SES tells a new topic in a sentence that it may publish there.
          return event === null ? [] : [toReport(event, message.Timestamp)].flatMap((report) => report ?? []);
        }
      }
    },
  };
}

async function confirm(fetcher: FetchAws, address: string): Promise<void> {
  const response = await fetchAws(fetcher, address);
  if (!response.ok) throw new Error(`Amazon SNS would not confirm the subscription: ${response.status}`);
}

function toReport(event: SesEvent, publishedAt: string): DeliveryReport | null {
  const messageId =
    event.mail.tags?.[MARK]?.[0] ??
    event.mail.headers?.find(({ name }) => name.toLowerCase() === 'message-id')?.value ??
    event.mail.commonHeaders?.messageId;
  if (messageId === undefined || messageId === null) return null;
  const report = (at: string, rest: Omit<DeliveryReport, 'messageId' | 'at'>): DeliveryReport => ({
    messageId,
    at: toTimestamp(Date.parse(at)),
    ...rest,
  });
  const { bounce, complaint, delivery, deliveryDelay, reject } = event;
  switch (event.eventType ?? event.notificationType) {
    case 'Bounce':
      return bounce === undefined ? null : bounceOf(bounce, report);
    case 'Complaint':
      if (complaint === undefined || complaint.complaintFeedbackType === 'not-spam') return null;
      return complaint.complaintSubType === 'OnAccountSuppressionList'
        ? report(complaint.timestamp, {
            report: 'suppressed',
            reason: 'Amazon SES sends nothing to this address any more',
          })
        : report(complaint.timestamp, {
            report: 'complained',
            reason: joinReason(complaint.complaintFeedbackType) ?? 'Marked as spam',
          });
    case 'Delivery':
      return delivery === undefined
        ? null
        : report(delivery.timestamp, { report: 'delivered', reason: null });
    case 'DeliveryDelay':
      return deliveryDelay === undefined
        ? null
        : report(deliveryDelay.timestamp, {
            report: 'deferred',
            reason: diagnosticOf(deliveryDelay.delayedRecipients) ?? joinReason(deliveryDelay.delayType),
          });
    case 'Reject':
      return reject === undefined
        ? null
        : report(publishedAt, {
            report: 'bounced',
            reason: joinReason(reject.reason) ?? 'Rejected by Amazon SES',
            addressStillValid: true,
          });
    default:
      return null;
  }
}

type Report = (at: string, rest: Omit<DeliveryReport, 'messageId' | 'at'>) => DeliveryReport;

function bounceOf(
  { bounceType, bounceSubType, timestamp, bouncedRecipients }: NonNullable<SesEvent['bounce']>,
  report: Report,
): DeliveryReport | null {
  const diagnostic = diagnosticOf(bouncedRecipients);
  const reason = diagnostic ?? joinReason(bounceType, bounceSubType);
  if (bounceSubType === 'Suppressed' || bounceSubType === 'OnAccountSuppressionList')
    return report(timestamp, { report: 'suppressed', reason });
  // A transient bounce without a server response is often an out-of-office reply.
  if (bounceType === 'Transient' && diagnostic === null) return null;
  return report(timestamp, { report: 'bounced', reason, addressStillValid: bounceType !== 'Permanent' });
}

const diagnosticOf = (reported: z.infer<typeof recipients>): string | null =>
  reported
    ?.map(({ status, diagnosticCode }) => joinReason(diagnosticCode) ?? joinReason(status))
    .find((reason) => reason !== null) ?? null;
