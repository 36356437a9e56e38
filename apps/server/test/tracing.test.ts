import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import type { Client } from '@foyer/contract';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryDataFolder } from '../../../packages/store-postgres/test/migrated-database.ts';

/** A span in OTLP JSON. */
interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

const EMAIL = 'tom@northmail.example';
const HERE = path.join(import.meta.dirname, '..');

/** Starts a collector that records spans. */
async function openSink(): Promise<{ url: string; spans: Span[]; raw: string[] }> {
  const spans: Span[] = [];
  const raw: string[] = [];
  const sink = createServer((request, response) => {
    void json(request).then((body) => {
      raw.push(JSON.stringify(body));
      const { resourceSpans }: { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] } = JSON.parse(
        JSON.stringify(body),
      );
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(sink, 'listening');
  onTestFinished(() => void sink.close());
  const address = sink.address();
  if (address === null || typeof address === 'string') throw new Error('The sink has no port');
  return { url: `http://127.0.0.1:${address.port}`, spans, raw };
}

test(
  'the packaged command sends its spans to a collector: a send, its transaction, and the mail that left for it',
  { timeout: 240_000 },
  async () => {
    const { folder, remove } = await temporaryDataFolder();
    onTestFinished(remove);
    const { url: collector, spans, raw } = await openSink();
    const child = spawn(path.join(HERE, 'bin', 'foyer-server'), {
      env: {
        PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ''}`,
        PORT: '0',
        FOYER_DATA_DIR: folder,
        FOYER_DEV_TOKEN: 'staff-token-of-tests',
        NODE_OPTIONS: `--import ${path.join(HERE, 'otel.mjs')}`,
        OTEL_EXPORTER_OTLP_ENDPOINT: collector,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const exit = once(child, 'exit');
    let output = '';
    for await (const chunk of child.stdout) {
      output += String(chunk);
      if (/^ready /m.test(output)) break;
    }
    const url = /^ready (\S+)$/m.exec(output)?.[1] ?? '';
    const headers = {
      authorization: 'Bearer staff-token-of-tests',
      'content-type': 'application/json',
      'idempotency-key': 'k1',
    };
    const post = async (where: string, body: unknown): Promise<unknown> =>
      (await fetch(`${url}/v1${where}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    const client = await post('/clients', {
      kind: 'individual',
      members: [{ role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email: EMAIL }],
    });
    if (!isClient(client)) throw new Error('No client was made');
    await post(`/clients/${client.id}/invitations`, { recipients: 'owners' });
    const mailed = await vi.waitFor(
      async () => {
        const { items }: { items: { to: string[]; links: string[]; messageId: string }[] } = await (
          await fetch(`${url}/inbox.json`)
        ).json();
        const mail = items.find(({ to }) => to.includes(EMAIL));
        if (mail === undefined) throw new Error('The mail has not left yet');
        return mail;
      },
      { timeout: 240_000, interval: 20 },
    );
    const token = mailed.links[0]?.split('/activate/')[1] ?? '';
    await fetch(`${url}/activate/${token}?email=${EMAIL}`);
    child.kill('SIGTERM');
    expect((await exit)[0]).toBe(0);

    const send = spans.find(({ name }) => name === 'POST /v1/clients/:clientId/invitations');
    const transaction = spans.find(
      ({ name, parentSpanId }) => name === 'transaction' && parentSpanId === send?.spanId,
    );
    const mail = spans.find(({ name }) => name === 'mail');
    expect(send?.parentSpanId ?? '').toBe('');
    expect(mail?.parentSpanId).toBe(transaction?.spanId);
    expect(transaction).toBeDefined();
    expect([transaction?.traceId, mail?.traceId]).toEqual([send?.traceId, send?.traceId]);
    expect(attributesOf(send)).toEqual({
      'http.request.method': 'POST',
      'http.route': '/v1/clients/:clientId/invitations',
      'http.response.status_code': 200,
    });
    expect(attributesOf(mail)).toEqual({
      'foyer.mail.id': mailed.messageId.replace(/^<|@.*$/g, ''),
      'foyer.mail.state': 'sent',
    });
    expect(spans.map(({ name }) => name)).toContain('GET /activate/:token');
    expect(raw[0]).toContain('{"key":"service.name","value":{"stringValue":"foyer-server"}}');
    expect(token).toMatch(/^[\w-]{43}$/);
    for (const secret of [token, 'northmail', 'Okafor', 'staff-token-of-tests'])
      expect(raw.filter((body) => body.includes(secret))).toEqual([]);
  },
);

const isClient = (value: unknown): value is Client =>
  typeof value === 'object' && value !== null && 'members' in value;

const attributesOf = (span: Span | undefined): Record<string, unknown> =>
  Object.fromEntries(
    (span?.attributes ?? []).map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]),
  );
