import { beforeAll, describe, expect, test } from 'vitest';
import { selfSigned, type SelfSigned } from '../../../fixtures/self-signed.ts';
import { createSesDeliverySource } from '../src/delivery/index.ts';
import { openPortal } from './harness.ts';

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:foyer';
const CERTIFICATE =
  'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-f3ecfb7224c7233fe7bb5f59f96de52f.pem';
const AT = '2026-11-22T08:59:30.000Z';
const NOW = Date.parse('2026-11-22T09:00:00.000Z');

let amazon: SelfSigned;
let stranger: SelfSigned;
beforeAll(async () => {
  [amazon, stranger] = await Promise.all([selfSigned('sns.amazonaws.com'), selfSigned('sns.amazonaws.com')]);
});

/** Creates a source that records the URLs it fetches. */
function open(answer: (address: string) => Response = () => new Response(amazon.certificate)) {
  const fetched: string[] = [];
  const source = createSesDeliverySource([TOPIC], async (address) => {
    fetched.push(address);
    return answer(address);
  });
  return {
    source,
    fetched,
    read: (body: object, now = NOW) =>
      source.read(
        { headers: new Headers({ 'content-type': 'text/plain; charset=UTF-8' }), body: JSON.stringify(body) },
        now,
      ),
  };
}

const base = {
  MessageId: 'dc1e94d9-56c5-5e96-808d-cc7f68faa162',
  TopicArn: TOPIC,
  Timestamp: AT,
  SignatureVersion: '1',
  SigningCertURL: CERTIFICATE,
};

interface Envelope extends Record<string, string> {
  Type: string;
  Message: string;
}

/** Signs a message according to the SNS documentation: selected fields, one name or value a line. */
async function signed(
  changes: Partial<Envelope> & { Message: string },
  by: SelfSigned = amazon,
): Promise<Record<string, string | undefined>> {
  const message: Record<string, string | undefined> = { Type: 'Notification', ...base, ...changes };
  const names =
    message.Type === 'Notification'
      ? ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
      : ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'];
  const content = names
    .flatMap((name) => (message[name] === undefined ? [] : `${name}\n${message[name]}\n`))
    .join('');
  return {
    ...message,
    Signature: await by.sign(message.SignatureVersion === '1' ? 'SHA-1' : 'SHA-256', content),
    UnsubscribeURL: 'https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe',
  };
}

/** An event in the format of the SES documentation. */
const event = (
  eventType: string,
  details: object,
  mail: object = { tags: { 'ses:configuration-set': ['ConfigSet'], foyer_mail: ['ml_1'] } },
) =>
  JSON.stringify({
    eventType,
    mail: {
      timestamp: '2026-11-22T08:58:00.000Z',
      source: 'portal@firm.example',
      messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
      destination: ['tom@northmail.example'],
      headersTruncated: false,
      ...mail,
    },
    ...details,
  });
const bounce = (
  bounceType: string,
  bounceSubType: string,
  recipient: object = { action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
) =>
  event('Bounce', {
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [{ emailAddress: 'tom@northmail.example', ...recipient }],
      timestamp: AT,
      feedbackId: 'EXAMPLE',
      reportingMTA: 'dsn; mta.example.com',
    },
  });
const diagnostic = 'smtp; 550 5.1.1 user unknown';

describe('Amazon SES', () => {
  test('adds the mail id as a tag, because SES replaces Message-IDs, and requires a topic', () => {
    expect(open().source.mailHeaders?.('ml_1')).toEqual({ 'X-SES-MESSAGE-TAGS': 'foyer_mail=ml_1' });
    expect(() => createSesDeliverySource([])).toThrow(TypeError);
  });

  test.each<[string, () => string, object]>([
    [
      'a permanent bounce',
      () => bounce('Permanent', 'General'),
      { report: 'bounced', reason: diagnostic, addressStillValid: false },
    ],
    [
      'an unknown mailbox',
      () => bounce('Permanent', 'NoEmail'),
      { report: 'bounced', reason: diagnostic, addressStillValid: false },
    ],
    [
      'an address on the suppression list',
      () =>
        bounce('Permanent', 'OnAccountSuppressionList', {
          action: 'failed',
          status: '5.1.1',
          diagnosticCode:
            'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
        }),
      {
        report: 'suppressed',
        reason:
          'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
      },
    ],
    [
      'a full mailbox',
      () =>
        bounce('Transient', 'MailboxFull', {
          action: 'failed',
          status: '5.2.2',
          diagnosticCode: 'smtp; 552 5.2.2 mailbox full',
        }),
      { report: 'bounced', reason: 'smtp; 552 5.2.2 mailbox full', addressStillValid: true },
    ],
    [
      'a bounce of no known kind',
      () => bounce('Undetermined', 'Undetermined', {}),
      { report: 'bounced', reason: 'Undetermined Undetermined', addressStillValid: true },
    ],
    [
      'a complaint',
      () =>
        event('Complaint', {
          complaint: {
            userAgent: 'AnyCompany Feedback Loop (V0.01)',
            complainedRecipients: [{ emailAddress: 'tom@northmail.example' }],
            complaintFeedbackType: 'abuse',
            timestamp: AT,
            feedbackId: 'EXAMPLE',
          },
        }),
      { report: 'complained', reason: 'abuse' },
    ],
    [
      'a complaint without a kind',
      () =>
        event('Complaint', {
          complaint: { complainedRecipients: [{ emailAddress: 'tom@northmail.example' }], timestamp: AT },
        }),
      { report: 'complained', reason: 'Marked as spam' },
    ],
    [
      'an earlier complaint, for which SES sends nothing',
      () =>
        event('Complaint', {
          complaint: {
            complaintSubType: 'OnAccountSuppressionList',
            complainedRecipients: [],
            timestamp: AT,
          },
        }),
      { report: 'suppressed', reason: 'Amazon SES sends nothing to this address any more' },
    ],
    [
      'a delivery',
      () =>
        event('Delivery', {
          delivery: {
            timestamp: AT,
            processingTimeMillis: 11_893,
            recipients: ['tom@northmail.example'],
            smtpResponse: '250 2.6.0 Message received',
            reportingMTA: 'mta.example.com',
          },
        }),
      { report: 'delivered', reason: null },
    ],
    [
      'a delay',
      () =>
        event('DeliveryDelay', {
          deliveryDelay: {
            timestamp: AT,
            delayType: 'TransientCommunicationFailure',
            expirationTime: '2026-11-22T16:25:20.000Z',
            delayedRecipients: [
              {
                emailAddress: 'tom@northmail.example',
                status: '4.4.1',
                diagnosticCode: 'smtp; 421 4.4.1 Unable to connect to remote host',
              },
            ],
          },
        }),
      { report: 'deferred', reason: 'smtp; 421 4.4.1 Unable to connect to remote host' },
    ],
    [
      'a mail that SES rejected',
      () => event('Reject', { reject: { reason: 'Bad content' } }),
      { report: 'bounced', reason: 'Bad content', addressStillValid: true },
    ],
  ])('%s', async (_, Message, expected) => {
    expect(await open().read(await signed({ Message: Message() }))).toEqual([
      { messageId: 'ml_1', at: AT, ...expected },
    ]);
  });

  test('ignores out-of-office replies, withdrawn complaints, other events and the validation of a topic', async () => {
    const { read } = open();
    const notSpam = event('Complaint', {
      complaint: { complaintFeedbackType: 'not-spam', complainedRecipients: [], timestamp: AT },
    });
    const validation = 'Successfully validated SNS topic for Amazon SES event publishing.';
    for (const Message of [
      bounce('Transient', 'General', {}),
      notSpam,
      event('Send', { send: {} }),
      event('Open', { open: { timestamp: AT } }),
      event('Delivery', { delivery: { timestamp: AT } }, {}),
      validation,
    ]) {
      expect(await read(await signed({ Message }))).toEqual([]);
    }
  });

  test('finds the mail of an identity notification by the original Message-ID header', async () => {
    const mail = {
      headers: [
        { name: 'From', value: 'portal@firm.example' },
        { name: 'Message-ID', value: '<ml_2@firm.example>' },
      ],
      commonHeaders: { messageId: '<ml_2@firm.example>' },
    };
    const Message = event('Delivery', { delivery: { timestamp: AT } }, mail).replace(
      'eventType',
      'notificationType',
    );
    expect(
      await open().read(await signed({ Message, Subject: 'Amazon SES Email Event Notification' })),
    ).toEqual([{ messageId: '<ml_2@firm.example>', at: AT, report: 'delivered', reason: null }]);
  });

  test('verifies both signature versions, and fetches the certificate once', async () => {
    const { read, fetched } = open();
    for (const SignatureVersion of ['1', '2', '2'])
      expect(
        await read(await signed({ Message: bounce('Permanent', 'General'), SignatureVersion })),
      ).toHaveLength(1);
    expect(fetched).toEqual([CERTIFICATE]);
  });

  test.each<[string, () => Promise<object>]>([
    ['signed by somebody else', () => signed({ Message: bounce('Permanent', 'General') }, stranger)],
    [
      'changed on the way',
      async () => ({
        ...(await signed({ Message: bounce('Permanent', 'General') })),
        Message: bounce('Permanent', 'NoEmail'),
      }),
    ],
    [
      'of a topic that is not ours, though Amazon signed it',
      () =>
        signed({
          Message: bounce('Permanent', 'General'),
          TopicArn: 'arn:aws:sns:eu-west-1:666666666666:foyer',
        }),
    ],
    [
      'older than SNS tries',
      () => signed({ Message: bounce('Permanent', 'General'), Timestamp: '2026-11-22T06:59:59.999Z' }),
    ],
    [
      'from the future',
      () => signed({ Message: bounce('Permanent', 'General'), Timestamp: '2026-11-22T11:00:00.001Z' }),
    ],
    [
      'a signature that is none',
      async () => ({ ...(await signed({ Message: bounce('Permanent', 'General') })), Signature: '***' }),
    ],
    [
      'SHA-1 said to be SHA-256',
      async () => ({ ...(await signed({ Message: bounce('Permanent', 'General') })), SignatureVersion: '2' }),
    ],
  ])('rejects %s as unsigned', async (_, message) => {
    expect(await open().read(await message())).toBe('unsigned');
  });

  test.each([
    'http://sns.eu-west-1.amazonaws.com/x.pem',
    'https://sns.eu-west-1.amazonaws.com.evil.example/x.pem',
    'https://evil.example/sns.eu-west-1.amazonaws.com/x.pem',
    'https://s3.amazonaws.com/evil/x.pem',
    'https://sns.eu-west-1.amazonaws.com@evil.example/x.pem',
    'https://user@sns.eu-west-1.amazonaws.com/x.pem',
    'https://sns.eu-west-1.amazonaws.com:8443/x.pem',
    'https://sns.eu-west-1.amazonaws.com/',
    'file:///x.pem',
    'x.pem',
  ])('does not fetch a certificate from %s', async (SigningCertURL) => {
    const { read, fetched } = open();
    expect(await read(await signed({ Message: bounce('Permanent', 'General'), SigningCertURL }))).toBe(
      'unsigned',
    );
    expect(fetched).toEqual([]);
  });

  test('rejects an invalid certificate, and fetches it again after a server error', async () => {
    const message = await signed({ Message: bounce('Permanent', 'General') });
    for (const text of [
      '',
      'no certificate',
      '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----',
      amazon.certificate.slice(0, 200),
    ])
      expect(await open(() => new Response(text)).read(message)).toBe('unsigned');
    expect(await open(() => new Response('', { status: 403 })).read(message)).toBe('unsigned');
    let isUp = false;
    const { read } = open(() =>
      isUp ? new Response(amazon.certificate) : new Response('', { status: 503 }),
    );
    await expect(read(message)).rejects.toThrow('Amazon SNS answered 503');
    isUp = true;
    expect(await read(message)).toHaveLength(1);
  });

  test.each([
    'not json',
    '{}',
    '[]',
    JSON.stringify({ ...base, Type: 'Notification', Message: 'x', SignatureVersion: '3', Signature: '' }),
  ])('reports %s as unreadable', async (body) => {
    expect(await open().source.read({ headers: new Headers(), body }, NOW)).toBe('unreadable');
  });

  test('confirms a subscription only for its own topics, when signed by Amazon, at a URL of Amazon', async () => {
    const SubscribeURL =
      'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=x&Token=2336412f37';
    const asking = {
      Type: 'SubscriptionConfirmation',
      Message: 'You have chosen to subscribe',
      Token: '2336412f37',
      SubscribeURL,
    };
    const { read, fetched } = open(
      (address) =>
        new Response(address === CERTIFICATE ? amazon.certificate : '<ConfirmSubscriptionResponse/>'),
    );
    expect(
      await read(await signed({ ...asking, TopicArn: 'arn:aws:sns:eu-west-1:666666666666:foyer' })),
    ).toBe('unsigned');
    expect(await read(await signed(asking, stranger))).toBe('unsigned');
    expect(fetched).toEqual([CERTIFICATE]);
    expect(await read(await signed({ ...asking, SubscribeURL: 'https://evil.example/' }))).toEqual([]);
    expect(await read(await signed({ ...asking, Type: 'UnsubscribeConfirmation' }))).toEqual([]);
    expect(fetched).toEqual([CERTIFICATE]);
    expect(await read(await signed(asking))).toEqual([]);
    expect(fetched).toEqual([CERTIFICATE, SubscribeURL]);
    const away = open((address) =>
      address === CERTIFICATE ? new Response(amazon.certificate) : new Response('', { status: 500 }),
    );
    await expect(away.read(await signed(asking))).rejects.toThrow('Amazon SNS answered 500');
    const stale = open((address) =>
      address === CERTIFICATE ? new Response(amazon.certificate) : new Response('', { status: 400 }),
    );
    await expect(stale.read(await signed(asking))).rejects.toThrow(
      'Amazon SNS would not confirm the subscription: 400',
    );
  });

  test('applies a report to the invitation', async () => {
    const { source } = open();
    const opened = await openPortal({ deliverySources: { ses: source } });
    const { id } = await opened.addTom();
    await opened.post(`/clients/${id}/invitations`, { recipients: 'owners' });
    await opened.deliver();
    const [, mailId = ''] =
      /^foyer_mail=(.*)$/.exec(opened.outbox[0]?.headers['X-SES-MESSAGE-TAGS'] ?? '') ?? [];
    const body = JSON.stringify(
      await signed({ Message: bounce('Permanent', 'NoEmail').replace('"ml_1"', JSON.stringify(mailId)) }),
    );
    const answer = await opened.portal.fetch(
      new Request('https://portal.example/v1/webhooks/delivery/ses', { method: 'POST', body }),
    );
    expect(answer.status).toBe(204);
    expect((await opened.member(id))?.invitation?.delivery).toEqual({
      status: 'bounced',
      at: AT,
      reason: diagnostic,
    });
  });
});
