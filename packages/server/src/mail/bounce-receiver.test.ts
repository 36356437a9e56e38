import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { X509Certificate } from 'node:crypto';
import type { DeliveryReport } from '@foyer/portal/delivery';
import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { selfSigned } from '../../../../fixtures/self-signed.ts';
import { temporaryFolder } from '../../../../fixtures/temporary-folder.ts';
import { openBounceReceiver, type BounceParts } from './bounce-receiver.ts';
import { createVerp } from './verp.ts';

const verp = createVerp({ domain: 'bounces.firm.example', secret: new Uint8Array(32).fill(7), older: [] });
const BOUNCE =
  'Subject: Returned\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; tom@northmail.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 No such user\r\n\r\n--b--\r\n';

async function open(tls: BounceParts['tls']) {
  const heard: string[] = [];
  const failures: unknown[] = [];
  const receiver = await openBounceReceiver({
    port: 0,
    host: '127.0.0.1',
    tls,
    verp,
    now: () => 0,
    onOutcome: () => undefined,
    onError: (thrown) => failures.push(thrown),
    report: async (reports: readonly DeliveryReport[]) =>
      heard.push(...reports.map(({ messageId, report }) => `${messageId} ${report}`)),
  });
  onTestFinished(() => receiver.close());
  /** Sends a bounce from a server that requires TLS and trusts one certificate. */
  const sendBack = async (ca: string): Promise<void> => {
    const transport = createTransport({
      host: '127.0.0.1',
      port: receiver.port,
      requireTLS: true,
      tls: { ca, servername: 'localhost', checkServerIdentity: () => undefined },
    });
    await transport.sendMail({ envelope: { from: '', to: verp.senderOf('ml_1') }, raw: BOUNCE });
    transport.close();
  };
  return { heard, failures, sendBack };
}

/** Paths of certificate and key, and functions that write them. */
function files() {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const tls = { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
  const write = (name: 'cert' | 'key', text: string): void => {
    // Replaces the file, as ACME clients do.
    rmSync(tls[name], { force: true });
    writeFileSync(tls[name], text);
  };
  return { tls, write };
}

test('offers STARTTLS with the current certificate files', async () => {
  const { tls, write } = files();
  const [first, second] = await Promise.all([selfSigned('localhost'), selfSigned('localhost')]);
  expect(new X509Certificate(first.certificate).subject).toBe('CN=localhost');
  write('cert', first.certificate);
  write('key', first.key);
  const { heard, failures, sendBack } = await open(tls);
  await sendBack(first.certificate);
  expect(heard).toEqual(['ml_1 bounced']);
  await expect(sendBack(second.certificate)).rejects.toThrow(/self-signed certificate/);

  // Only one file is renewed: the old pair stays in use.
  write('cert', second.certificate);
  await sendBack(first.certificate);
  expect([heard.length, failures.map((thrown) => thrown instanceof Error && thrown.name)]).toEqual([
    2,
    ['CertificateError'],
  ]);
  write('key', second.key);
  await sendBack(second.certificate);
  expect([heard.length, failures.length]).toEqual([3, 1]);
  await expect(sendBack(first.certificate)).rejects.toThrow(/self-signed certificate/);
});

test('offers no TLS without files, and rejects a certificate and key that do not match', async () => {
  const { sendBack } = await open(null);
  const { certificate, key } = await selfSigned('localhost');
  await expect(sendBack(certificate)).rejects.toThrow(/STARTTLS/);
  const { tls, write } = files();
  write('cert', certificate);
  await expect(open(tls)).rejects.toThrow(
    `${tls.cert} and ${tls.key} are not a certificate with its key: ENOENT`,
  );
  write('key', (await selfSigned('localhost')).key);
  await expect(open(tls)).rejects.toThrow('are not a certificate with its key');
  write('key', key);
  await open(tls);
});
