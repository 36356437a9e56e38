import type { ProblemCode } from './problem.ts';

/** An endpoint that other systems call. The SDK has no method for it, and the provider defines the body. */
export interface WebhookEndpoint {
  method: 'POST';
  /** Below `API_PREFIX`; `:name` is a parameter. */
  path: string;
  summary: string;
  problems: readonly ProblemCode[];
}

/** The endpoints that other systems call. */
export const webhookEndpoints = {
  'delivery.report': {
    method: 'POST',
    path: '/webhooks/delivery/:provider',
    summary: 'Delivery reports of a mail provider, signed by it',
    problems: ['unauthenticated', 'not-found', 'validation', 'payload-too-large'],
  },
} as const satisfies Record<string, WebhookEndpoint>;
