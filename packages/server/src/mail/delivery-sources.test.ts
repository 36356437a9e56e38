import { expect, test } from 'vitest';
import { configOf } from '../../test/open-server.ts';
import { createDeliverySources } from './delivery-sources.ts';

const namesFor = (env: Record<string, string>): string[] => Object.keys(createDeliverySources(configOf(env)));

test('creates a source for each provider with a configured secret', () => {
  expect(namesFor({})).toEqual([]);
  expect(namesFor({ FOYER_POSTMARK_SECRET: 'a-password-of-the-webhook' })).toEqual(['postmark']);
  expect(
    namesFor({
      FOYER_DELIVERY_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      FOYER_POSTMARK_SECRET: 'a-password-of-the-webhook',
      FOYER_MAILGUN_KEY: 'key-3ax6xnjp29jd6fds4gc373sgvjxteol0',
      FOYER_SENDGRID_KEY:
        'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==',
      FOYER_SES_TOPIC_ARN: 'arn:aws:sns:eu-west-1:123456789012:foyer',
    }),
  ).toEqual(['relay', 'postmark', 'sendgrid', 'ses', 'mailgun']);
});
