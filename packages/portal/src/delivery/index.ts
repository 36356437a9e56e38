export type { DeliveryReport, DeliverySource } from './delivery-source.ts';
export { createMailgunDeliverySource } from './mailgun.ts';
export { createPostmarkDeliverySource } from './postmark.ts';
export { createSendGridDeliverySource } from './sendgrid.ts';
export { createSesDeliverySource } from './ses.ts';
export { signWebhook } from './signature.ts';
export { createSignedDeliverySource } from './signed-source.ts';
export type { FetchAws } from './sns.ts';
