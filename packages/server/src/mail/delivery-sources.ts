import {
  createMailgunDeliverySource,
  createPostmarkDeliverySource,
  createSendGridDeliverySource,
  createSesDeliverySource,
  createSignedDeliverySource,
  type DeliverySource,
} from '@foyer/portal/delivery';
import type { Config } from '../config/read-config.ts';

/** Creates a delivery source for each provider whose secret is configured. */
export function createDeliverySources({
  deliverySecrets,
  mail: { postmarkSecret, sendgridKey, mailgunKey, sesTopics },
}: Pick<Config, 'deliverySecrets' | 'mail'>): Record<string, DeliverySource> {
  return {
    ...(deliverySecrets.length > 0 && { relay: createSignedDeliverySource(deliverySecrets) }),
    ...(postmarkSecret !== null && { postmark: createPostmarkDeliverySource(postmarkSecret) }),
    ...(sendgridKey !== null && { sendgrid: createSendGridDeliverySource(sendgridKey) }),
    ...(sesTopics.length > 0 && { ses: createSesDeliverySource(sesTopics) }),
    ...(mailgunKey !== null && { mailgun: createMailgunDeliverySource(mailgunKey) }),
  };
}
