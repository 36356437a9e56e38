import {
  createMailgunDeliverySource,
  createPostmarkDeliverySource,
  createSendGridDeliverySource,
  createSesDeliverySource,
  createSignedDeliverySource,
  type DeliverySource,
} from '@foyer/portal/delivery';
import type { Config } from '../config.ts';

/** Those who may report what became of mails: whoever has a secret in the configuration. */
export function deliverySourcesOf({
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
