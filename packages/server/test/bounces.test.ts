import { once } from 'node:events';
import { createMockClock } from '@foyer/mocks';
import type { Client } from '@foyer/contract';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startServer, type RunningServer } from '../src/server.ts';
import { temporaryDataFolder } from '../../store-postgres/test/migrated-database.ts';
import { configOf } from './open-server.ts';

const { folder, remove } = await temporaryDataFolder();
const senders: string[] = [];
/** A relay that accepts every mail and records its envelope sender. */
const relay = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  closeTimeout: 100,
  onData(stream, session, done) {
    const { mailFrom } = session.envelope;
    stream.resume();
    stream.on('end', () => {
      senders.push(mailFrom === false ? '' : mailFrom.address);
      done();
    });
  },
});
let server: RunningServer;

beforeAll(async () => {
  const socket = relay.listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const address = socket.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port');
  server = await startServer(
    configOf({
      FOYER_DATA_DIR: folder,
      SMTP_URL: `smtp://127.0.0.1:${address.port}`,
      FOYER_BOUNCE_DOMAIN: 'bounces.firm.example',
      FOYER_BOUNCE_PORT: '0',
    }),
    { log: () => undefined, clock: createMockClock('2026-11-22T09:00:00.000Z') },
  );
});

afterAll(async () => {
  await server.close();
  await new Promise<void>((resolve) => relay.close(() => resolve()));
  remove();
});

const api = (path: string, body?: unknown): Promise<Response> => {
  const headers = {
    authorization: `Bearer ${server.staffToken}`,
    'content-type': 'application/json',
    'idempotency-key': `k${Math.random()}`,
  };
  return fetch(
    `${server.url}/v1${path}`,
    body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
  );
};

/** Sends a bounce to an address. */
async function sendBack(to: string, statusBlock: string | null): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: server.bouncePort ?? 0, ignoreTLS: true });
  const report =
    statusBlock === null
      ? 'Content-Type: text/plain\r\n\r\nI am away until Monday.\r\n'
      : `Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n${statusBlock}\r\n--b--\r\n`;
  await transport.sendMail({
    envelope: { from: '', to },
    raw: `From: MAILER-DAEMON@mx.example\r\nTo: ${to}\r\nSubject: Returned\r\nMIME-Version: 1.0\r\n${report}`,
  });
  transport.close();
}

test('shows a bounced mail as undeliverable, with the reason of the remote server', async () => {
  const client: Client = await (
    await api('/clients', {
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email: 'tom@northmail.example' }],
    })
  ).json();
  await api(`/clients/${client.id}/invitations`, { recipients: 'owners' });
  await vi.waitFor(() => expect(senders).toHaveLength(1), { timeout: 60_000, interval: 20 });
  const [sender = ''] = senders;
  expect(sender).toMatch(/^bounce\+ml_\w+\.[0-9a-f]{12}@bounces\.firm\.example$/);
  const delivery = async () => {
    const { members }: Client = await (await api(`/clients/${client.id}`)).json();
    return members[0]?.invitation?.delivery;
  };
  await vi.waitFor(async () => expect((await delivery())?.status).toBe('sent'), {
    timeout: 60_000,
    interval: 20,
  });

  const failed =
    'Final-Recipient: rfc822; tom@northmail.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 No such user\r\n';
  await sendBack(sender, null);
  await expect(
    sendBack(
      sender.replace(/\w@/, (end) => (end === '0@' ? '1@' : '0@')),
      failed,
    ),
  ).rejects.toThrow('5.1.1 No such mailbox here');
  await expect(sendBack('postmaster@bounces.firm.example', failed)).rejects.toThrow(
    '5.1.1 No such mailbox here',
  );
  expect((await delivery())?.status).toBe('sent');

  await sendBack(sender, failed);
  expect(await delivery()).toEqual({
    status: 'bounced',
    at: '2026-11-22T09:00:00.000Z',
    reason: '550 5.1.1 No such user',
  });
});
