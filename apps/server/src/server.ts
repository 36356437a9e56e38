import { rmSync } from 'node:fs';
import path from 'node:path';
import { createBearerIdentify, createKeyedTokens, createPortal, createRandomIds, createSignedDeliverySource, systemClock, type Clock } from '@foyer/portal';
import { createApp } from './app.ts';
import { isCommonPassword } from './auth/common-passwords.ts';
import { linkKey, staffToken } from './auth/keys.ts';
import { argon2Passwords } from './auth/passwords.ts';
import type { Config } from './config.ts';
import { lockDataFolder } from './db/data-lock.ts';
import { openEmbeddedStore, openServerStore, type OpenedStore } from './db/open-store.ts';
import { provisionDevelopment } from './development.ts';
import { listen } from './http/listen.ts';
import { describeFailure, type Log } from './log.ts';
import { openInbox } from './mail/inbox.ts';
import { createSmtpMailer, SMTP_TIMEOUT } from './mail/smtp-mailer.ts';
import { startWorker } from './queue/worker.ts';
import { shiftedClock } from './shifted-clock.ts';

/** A running server. */
export interface RunningServer {
  url: string;
  /** Null in production. */
  staffToken: string | null;
  /** Ends the work under way, then gives everything back, the data folder last. */
  close(): Promise<void>;
}

/** What a server takes from outside, besides its configuration. */
export interface ServerParts {
  log: Log;
  /** Default: the machine's. */
  clock?: Clock;
  /** Opens the database; the locked folder is that of an embedded one. Default: as configured. */
  openStore?: (folder: string) => Promise<OpenedStore>;
}

const CONNECTIONS = 5;
// How long a bulk send waits until somebody begins with it, in milliseconds.
const BULK_REST = 500;
const HOUR = 3_600_000;
// A mail may wait for a connection, a greeting and an answer; only then may another worker take it over.
const LEASE_SECONDS = (4 * SMTP_TIMEOUT) / 1_000;
const DATA = ['pg', 'inbox', 'link-key', 'staff-token'];
const DEMO = path.join(import.meta.dirname, '..', '..', 'demo', 'dist');

const openConfiguredStore =
  ({ databaseUrl }: Config, log: Log) =>
  (folder: string): Promise<OpenedStore> =>
    databaseUrl === null ? openEmbeddedStore(folder) : openServerStore(databaseUrl, { onFailure: (thrown) => log(`Word to other processes: ${describeFailure(thrown)}`) });

/**
 * Starts the whole server: store, portal, worker, pages, and in development an inbox and a firm to look at.
 * @throws FolderInUse, PortInUse
 */
export async function startServer(config: Config, { log, clock: machine = systemClock, openStore = openConfiguredStore(config, log) }: ServerParts): Promise<RunningServer> {
  const closing: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (let step = closing.pop(); step !== undefined; step = closing.pop()) await step();
  };
  try {
    closing.push(lockDataFolder(config.dataDir));
    if (config.fresh) for (const name of DATA) rmSync(path.join(config.dataDir, name), { recursive: true, force: true });
    const clock = shiftedClock(machine, config.clockOffset);
    const { store, rateLimiter } = await openStore(path.join(config.dataDir, 'pg'));
    closing.push(() => store.close());

    const inbox = config.smtpUrl === null ? await openInbox({ folder: path.join(config.dataDir, 'inbox'), now: clock.now, onError: (error) => log(describeFailure(error)) }) : null;
    if (inbox !== null) closing.push(() => inbox.close());
    const mailer = createSmtpMailer({ url: config.smtpUrl ?? inbox?.url ?? '', clock, connections: CONNECTIONS });
    closing.push(() => mailer.close());

    let url = config.publicUrl ?? '';
    const ids = createRandomIds(clock);
    const tokens = createKeyedTokens(linkKey(config.linkKey, config.dataDir));
    const portal = createPortal({
      store, rateLimiter, clock, ids, tokens, mailer, isCommonPassword,
      passwords: argon2Passwords,
      identify: createBearerIdentify(store),
      allowedOrigins: config.allowedOrigins,
      deliverySources: config.deliverySecrets.length === 0 ? {} : { relay: createSignedDeliverySource(config.deliverySecrets) },
      links: {
        activation: (token) => `${url}/activate/${token}`,
        signIn: (firmId) => `${url}/sign-in?firm=${encodeURIComponent(firmId)}`,
      },
      onError: (error, requestId) => log(`${requestId} ${describeFailure(error)}`),
    });

    const token = config.production ? null : staffToken(config.devToken, config.dataDir);
    if (token !== null) await provisionDevelopment(store, { now: clock.now(), tokens, staffToken: token });

    const app = createApp({
      portal, store, clock, log, inbox, staffToken: token, logRequests: config.logRequests, demoFolder: DEMO,
      publicOrigin: () => new URL(url).origin,
    });
    const listener = await listen(app.fetch, config);
    if (config.publicUrl === null) url = `http://localhost:${listener.port}`;

    const worker = startWorker({
      work: async () => (await portal.sendReminders()) + (await portal.deliverMail({ worker: `${process.pid}`, limit: CONNECTIONS, leaseSeconds: LEASE_SECONDS })),
      clock,
      onFailure: (thrown) => log(`Mail: ${describeFailure(thrown)}`),
    });
    closing.push(() => worker.stop());
    const bulkWorker = startWorker({ work: portal.workBulkSends, clock, restMs: BULK_REST, onFailure: (thrown) => log(`Bulk sends: ${describeFailure(thrown)}`) });
    closing.push(() => bulkWorker.stop());
    const janitor = startWorker({ work: portal.purge, clock, restMs: HOUR, onFailure: (thrown) => log(`Purge: ${describeFailure(thrown)}`) });
    closing.push(() => janitor.stop(), store.onFeed(null, worker.wake));
    // First of all, nobody is let in any more.
    closing.push(() => listener.close());
    return { url, staffToken: token, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}
