import { describe, expect, test } from 'vitest';
import {
  createMailgunDeliverySource,
  createPostmarkDeliverySource,
  createSendGridDeliverySource,
  type DeliverySource,
} from '../src/delivery/index.ts';
import { openPortal } from './harness.ts';

// 22 Nov 2026, 09:00:00 UTC.
const NOW = 1_795_338_000;
const read = (source: DeliverySource, headers: Record<string, string>, body: string, now = NOW) =>
  source.read({ headers: new Headers(headers), body }, now * 1_000);

const bytes = (text: string) => new TextEncoder().encode(text);
const base64 = (data: Uint8Array) => btoa(String.fromCharCode(...data));

/** Encodes an integer as DER: without leading zeros, except one that keeps it positive. */
function derNumber(digits: Uint8Array): number[] {
  const first = digits.findIndex((digit) => digit !== 0);
  const short = [...digits.subarray(first)];
  const number = (short[0] ?? 0) > 127 ? [0, ...short] : short;
  return [2, number.length, ...number];
}

/** Encodes a raw WebCrypto signature as DER, like SendGrid does. */
function derOf(raw: Uint8Array): Uint8Array {
  const numbers = [...derNumber(raw.subarray(0, 32)), ...derNumber(raw.subarray(32))];
  return Uint8Array.from([0x30, numbers.length, ...numbers]);
}

describe('Postmark', () => {
  const SECRET = 'a-password-of-the-webhook';
  const source = createPostmarkDeliverySource(SECRET);
  const basic = (pair: string) => ({ authorization: `Basic ${btoa(pair)}` });
  const event = (changes: object) =>
    read(
      source,
      basic(`foyer:${SECRET}`),
      JSON.stringify({
        MessageID: '883953f4-6105-42a2-a16a-77a8eac79483',
        Metadata: { 'foyer-mail': 'ml_1' },
        ...changes,
      }),
    );
  const bounce = (changes: object) =>
    event({
      RecordType: 'Bounce',
      MessageStream: 'outbound',
      ID: 432337203685,
      Type: 'HardBounce',
      TypeCode: 1,
      Name: 'Hard bounce',
      ServerID: 23,
      Tag: '',
      Description: 'The server was unable to deliver your message (ex: unknown user, mailbox not found).',
      Details: 'smtp;550 5.1.1 No such user',
      Email: 'john@example.com',
      From: 'sender@example.com',
      BouncedAt: '2026-11-22T08:59:01.9070259Z',
      DumpAvailable: true,
      Inactive: true,
      CanActivate: true,
      Subject: 'Activate',
      ...changes,
    });
  const at = '2026-11-22T08:59:01.907Z';
  const reason = 'smtp;550 5.1.1 No such user';

  test('adds the mail id as a header, because Postmark replaces Message-IDs', () => {
    expect(source.mailHeaders?.('ml_1')).toEqual({ 'X-PM-Metadata-foyer-mail': 'ml_1' });
  });

  test.each([
    ['HardBounce', {}, { report: 'bounced', addressStillValid: false }],
    ['BadEmailAddress', {}, { report: 'bounced', addressStillValid: false }],
    ['SoftBounce', { Inactive: false }, { report: 'bounced', addressStillValid: true }],
    ['Transient', { Inactive: false }, { report: 'deferred' }],
    ['ManuallyDeactivated', {}, { report: 'suppressed' }],
    ['Unsubscribe', {}, { report: 'suppressed' }],
    ['SpamComplaint', { RecordType: 'SpamComplaint' }, { report: 'complained' }],
  ])('maps a bounce of type %s to a report', async (Type, changes, expected) => {
    expect(await bounce({ Type, ...changes })).toEqual([{ messageId: 'ml_1', at, reason, ...expected }]);
  });

  test.each(['AutoResponder', 'ChallengeVerification', 'AddressChange'])('ignores %s', async (Type) => {
    expect(await bounce({ Type })).toEqual([]);
  });

  test('reads deliveries and suppressions, and ignores other events', async () => {
    const delivery = {
      RecordType: 'Delivery',
      ServerID: 23,
      MessageStream: 'outbound',
      Recipient: 'john@example.com',
      Tag: '',
      DeliveredAt: '2026-11-22T09:28:10.2735393+01:00',
      Details: 'Test delivery',
    };
    expect(await event(delivery)).toEqual([
      { messageId: 'ml_1', report: 'delivered', at: '2026-11-22T08:28:10.273Z', reason: null },
    ]);
    expect(await event({ ...delivery, Metadata: { color: 'blue' } })).toEqual([]);
    const change = {
      RecordType: 'SubscriptionChange',
      ChangedAt: '2026-11-22T08:00:00Z',
      Recipient: 'john@example.com',
      Origin: 'Recipient',
      SuppressSending: true,
      SuppressionReason: 'ManualSuppression',
      Tag: '',
    };
    expect(await event(change)).toMatchObject([
      { messageId: 'ml_1', report: 'suppressed', at: '2026-11-22T08:00:00.000Z' },
    ]);
    expect(await event({ ...change, SuppressionReason: 'HardBounce' })).toEqual([]);
    expect(await event({ ...change, SuppressSending: false, SuppressionReason: null })).toEqual([]);
    expect(await event({ RecordType: 'Open', ReceivedAt: '2026-11-22T08:00:00Z' })).toEqual([]);
    expect(await event({ RecordType: 'Delivery', DeliveredAt: 'today' })).toBe('unreadable');
  });

  test.each([
    ['nothing', {}],
    ['another password', basic('foyer:a-password-of-somebody')],
    ['a name alone', basic(SECRET)],
    ['no base64', { authorization: 'Basic %%%' }],
    ['a bearer token', { authorization: `Bearer ${SECRET}` }],
  ])('rejects %s as credentials', async (_name, headers) => {
    expect(await read(source, headers, '{}')).toBe('unsigned');
  });

  test('rejects a short secret', () => {
    expect(() => createPostmarkDeliverySource('short')).toThrow('at least 16');
  });
});

describe('SendGrid', async () => {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const source = createSendGridDeliverySource(
    base64(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))),
  );
  const sign = async (body: string, timestamp = String(NOW)) => ({
    'x-twilio-email-event-webhook-timestamp': timestamp,
    'x-twilio-email-event-webhook-signature': base64(
      derOf(
        new Uint8Array(
          await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes(timestamp + body)),
        ),
      ),
    ),
  });
  const events = async (...list: object[]) => {
    const body = JSON.stringify(
      list.map((event) => ({
        email: 'example@test.com',
        timestamp: 1_795_337_941,
        'smtp-id': '<ml_1@harbourlane.example>',
        category: ['portal'],
        sg_event_id: 'ZGVsaXZlcmVk',
        sg_message_id: '14c5d75ce93.dfd',
        ...event,
      })),
    );
    return read(source, await sign(body), body);
  };
  const base = { messageId: '<ml_1@harbourlane.example>', at: '2026-11-22T08:59:01.000Z' };

  test('verifies the example from the tests of the SendGrid libraries', async () => {
    const example = createSendGridDeliverySource(
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==',
    );
    const headers = {
      'X-Twilio-Email-Event-Webhook-Timestamp': '1600112502',
      'X-Twilio-Email-Event-Webhook-Signature':
        'MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=',
    };
    const body = `${JSON.stringify([
      {
        email: 'hello@world.com',
        event: 'dropped',
        reason: 'Bounced Address',
        sg_event_id: 'ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA',
        sg_message_id: 'LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0',
        'smtp-id': '<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>',
        timestamp: 1600112492,
      },
    ])}\r\n`;
    expect(await read(example, headers, body, 1_600_112_502)).toEqual([
      {
        messageId: '<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>',
        report: 'suppressed',
        at: '2020-09-14T19:41:32.000Z',
        reason: 'Bounced Address',
      },
    ]);
    expect(await read(example, headers, body.replace('hello', 'hullo'), 1_600_112_502)).toBe('unsigned');
  });

  test('adds the mail id as a custom argument, because not every event contains the Message-ID', async () => {
    expect(source.mailHeaders?.('ml_1')).toEqual({ 'X-SMTPAPI': '{"unique_args":{"foyer_mail":"ml_1"}}' });
    expect(await events({ event: 'spamreport', 'smtp-id': undefined, foyer_mail: 'ml_1' })).toEqual([
      { messageId: 'ml_1', at: base.at, report: 'complained', reason: null },
    ]);
    expect(await events({ event: 'spamreport', 'smtp-id': undefined })).toEqual([]);
  });

  test.each([
    [
      { event: 'delivered', response: '250 OK' },
      { report: 'delivered', reason: null },
    ],
    [
      { event: 'deferred', response: '400 try again later', attempt: '5' },
      { report: 'deferred', reason: '400 try again later' },
    ],
    [
      { event: 'bounce', reason: '550 5.1.1 No such user', status: '5.1.1', type: 'bounce' },
      { report: 'bounced', reason: '550 5.1.1 No such user', addressStillValid: false },
    ],
    [
      { event: 'bounce', reason: '550 blocked for spam', status: '5.7.1', type: 'blocked' },
      { report: 'bounced', reason: '550 blocked for spam', addressStillValid: true },
    ],
    [
      { event: 'dropped', reason: 'Bounced Address', status: '5.0.0' },
      { report: 'suppressed', reason: 'Bounced Address' },
    ],
    [
      { event: 'dropped', reason: 'Spam Content (if spam checker app enabled)' },
      { report: 'bounced', reason: 'Spam Content (if spam checker app enabled)', addressStillValid: true },
    ],
    [
      { event: 'dropped', reason: 'Invalid' },
      { report: 'bounced', reason: 'Invalid', addressStillValid: false },
    ],
    [{ event: 'unsubscribe' }, { report: 'suppressed', reason: 'Unsubscribed at SendGrid' }],
  ])('%o', async (event, expected) => {
    expect(await events(event)).toEqual([{ ...base, ...expected }]);
  });

  test('reads several events at once, and ignores other types', async () => {
    expect(
      await events(
        { event: 'processed' },
        { event: 'open', useragent: 'x' },
        { event: 'deferred' },
        { event: 'click', url: 'https://x.example' },
      ),
    ).toEqual([{ ...base, report: 'deferred', reason: null }]);
    const body = JSON.stringify({ event: 'delivered' });
    expect(await read(source, await sign(body), body)).toBe('unreadable');
  });

  test.each([
    ['no headers', '[]', {}],
    ['another body', '[ ]', await sign('[]')],
    [
      'another time',
      '[]',
      { ...(await sign('[]')), 'x-twilio-email-event-webhook-timestamp': String(NOW + 1) },
    ],
    ['more than a day old', '[]', await sign('[]', String(NOW - 90_001))],
    [
      'no DER',
      '[]',
      { ...(await sign('[]')), 'x-twilio-email-event-webhook-signature': btoa('0'.repeat(70)) },
    ],
    [
      'a number too short',
      '[]',
      {
        ...(await sign('[]')),
        'x-twilio-email-event-webhook-signature': btoa('\u0030\u0006\u0002\u0001\u0001\u0002\u0001\u0001'),
      },
    ],
  ])('%s is unsigned', async (_name, body, headers) => {
    expect(await read(source, headers, body)).toBe('unsigned');
  });

  test('reads signatures with leading zeros', async () => {
    for (let n = 0; n < 300; n += 1) {
      const body = `[${' '.repeat(n)}]`;
      expect(await read(source, await sign(body), body)).toEqual([]);
    }
  });
});

describe('Mailgun', async () => {
  const KEY = 'key-3ax6xnjp29jd6fds4gc373sgvjxteol0';
  const TOKEN = 'e0b5477167110d68991efc6b9f89f0a11066af27834600e123';
  const signatureOf = async (timestamp: string, token: string, key = KEY) => {
    const hmac = await crypto.subtle.importKey('raw', bytes(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
    ]);
    const signed = new Uint8Array(await crypto.subtle.sign('HMAC', hmac, bytes(timestamp + token)));
    return {
      timestamp,
      token,
      signature: Array.from(signed, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    };
  };
  const signed = await signatureOf(String(NOW), TOKEN);
  const event = (changes: object, signature: object = signed, source = createMailgunDeliverySource(KEY)) =>
    read(
      source,
      {},
      JSON.stringify({
        signature,
        'event-data': {
          id: 'CPgfbmQMTCKtHW6uIWtuVe',
          timestamp: 1_795_337_941.854,
          'log-level': 'info',
          recipient: 'alice@example.com',
          'recipient-domain': 'example.com',
          message: {
            headers: {
              to: 'Alice <alice@example.com>',
              'message-id': 'ml_1@harbourlane.example',
              from: 'Bob <bob@sample.mailgun.com>',
              subject: 'Activate',
            },
            attachments: [],
            size: 111,
          },
          ...changes,
        },
      }),
    );
  const base = { messageId: 'ml_1@harbourlane.example', at: '2026-11-22T08:59:01.854Z' };
  const noMailbox = {
    'attempt-no': 1,
    message: '',
    code: 605,
    description: 'Not delivering to previously bounced address',
    'session-seconds': 0,
  };

  test.each([
    [
      { event: 'delivered', 'delivery-status': { tls: true, code: 250, description: '', message: 'OK' } },
      { report: 'delivered', reason: null },
    ],
    [
      {
        event: 'failed',
        severity: 'temporary',
        reason: 'generic',
        'delivery-status': { code: 452, message: '4.2.2 Over quota', description: null },
      },
      { report: 'deferred', reason: '452 4.2.2 Over quota' },
    ],
    [
      {
        event: 'failed',
        severity: 'permanent',
        reason: 'bounce',
        'delivery-status': { code: 550, message: '5.1.1 No such user', description: '' },
      },
      { report: 'bounced', reason: '550 5.1.1 No such user', addressStillValid: false },
    ],
    [
      {
        event: 'failed',
        severity: 'permanent',
        reason: 'old',
        'delivery-status': { code: 602, message: 'Too old', description: '' },
      },
      { report: 'bounced', reason: '602 Too old', addressStillValid: true },
    ],
    [
      { event: 'failed', severity: 'permanent', reason: 'suppress-bounce', 'delivery-status': noMailbox },
      { report: 'suppressed', reason: '605 Not delivering to previously bounced address' },
    ],
    [{ event: 'complained' }, { report: 'complained', reason: 'Marked as spam' }],
    [{ event: 'unsubscribed' }, { report: 'suppressed', reason: 'Unsubscribed at Mailgun' }],
  ])('%o', async (changes, expected) => {
    expect(await event(changes)).toEqual([{ ...base, ...expected }]);
  });

  test('ignores other events', async () => {
    expect([await event({ event: 'opened' }), await event({ event: 'delivered', message: {} })]).toEqual([
      [],
      [],
    ]);
    expect(await read(createMailgunDeliverySource(KEY), {}, '{"signature":{}}')).toBe('unreadable');
  });

  test.each([
    ['another key', await signatureOf(String(NOW), TOKEN, 'another')],
    ['another token', { ...signed, token: 'f'.repeat(50) }],
    ['another time', { ...signed, timestamp: String(NOW + 1) }],
    ['older than Mailgun tries', await signatureOf(String(NOW - 32_401), TOKEN)],
    ['no hex', { ...signed, signature: 'z'.repeat(64) }],
  ])('%s is unsigned', async (_name, signature) => {
    expect(await event({ event: 'delivered' }, signature)).toBe('unsigned');
  });

  test('accepts a token for its own event, also on a retry, and for no other', async () => {
    const source = createMailgunDeliverySource(KEY);
    expect(await event({ event: 'delivered' }, signed, source)).toMatchObject([{ report: 'delivered' }]);
    expect(await event({ event: 'delivered' }, signed, source)).toMatchObject([{ report: 'delivered' }]);
    expect(await event({ event: 'complained' }, signed, source)).toBe('unsigned');
  });
});

test('adds the headers of every configured provider, and finds the mail of a report by them', async () => {
  const secret = 'a-password-of-the-webhook';
  const { addTom, post, deliver, outbox, portal, member } = await openPortal({
    deliverySources: {
      postmark: createPostmarkDeliverySource(secret),
      mailgun: createMailgunDeliverySource('key'),
    },
  });
  const { id } = await addTom();
  await post(`/clients/${id}/invitations`, { recipients: 'owners' });
  await deliver();
  const mailId = outbox[0]?.messageId.split('@')[0];
  expect(outbox[0]?.headers).toEqual({
    'X-PM-Metadata-foyer-mail': mailId,
    'Auto-Submitted': 'auto-generated',
  });
  const body = JSON.stringify({
    RecordType: 'Delivery',
    DeliveredAt: '2026-11-22T08:59:59Z',
    Metadata: { 'foyer-mail': mailId },
  });
  const answer = await portal.fetch(
    new Request('https://portal.example/v1/webhooks/delivery/postmark', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`foyer:${secret}`)}` },
      body,
    }),
  );
  expect(answer.status).toBe(204);
  expect((await member(id))?.invitation?.delivery.status).toBe('delivered');
});
