import type { ProblemCode } from './problem.ts';

/** An endpoint that machines call: no SDK has it, and what its body holds is the provider's own affair. */
export interface WebhookEndpoint {
  method: 'POST';
  /** Below `API_PREFIX`; `:name` is a parameter. */
  path: string;
  summary: string;
  problems: readonly ProblemCode[];
}

/** The machine side. */
export const webhookEndpoints = {
  'delivery.report': {
    method: 'POST',
    path: '/webhooks/delivery/:provider',
    summary: 'What became of mails, as their provider reports and signs it',
    problems: ['unauthenticated', 'not-found', 'validation', 'payload-too-large'],
  },
} as const satisfies Record<string, WebhookEndpoint>;
