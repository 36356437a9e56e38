import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import {
  createBearerIdentify,
  createKeyedTokens,
  createPortal,
  createRandomIds,
  systemClock,
  type Clock,
} from '@foyer/portal';
import { analyzeTables, lockDataFolder, traceOfMail, type DatabaseStore } from '@foyer/store-postgres';
import { createApp } from './app.ts';
import { isCommonPassword } from './auth/common-passwords.ts';
import { linkKeys, staffToken } from './auth/keys.ts';
import { argon2Passwords } from './auth/passwords.ts';
import { createStaffAccounts } from './auth/staff-accounts.ts';
import { createStaffIdentify } from './auth/staff-session.ts';
import type { Role } from './cli/read-command.ts';
import type { Config } from './config/read-config.ts';
import { seedDevelopmentFirm } from './development.ts';
import { createCallers } from './http/callers.ts';
import { listen } from './http/listen.ts';
import { resolveCaller, isThroughUntrustedProxy } from './config/trusted-proxies.ts';
import { describeError, type Log } from './log.ts';
import { openBounceReceiver } from './mail/bounce-receiver.ts';
import { createDeliverySources } from './mail/delivery-sources.ts';
import { openInbox } from './mail/inbox.ts';
import { createHttpLookUp } from './mail/look-up.ts';
import { createSmtpMailer, SMTP_TIMEOUT_MS } from './mail/smtp-mailer.ts';
import { loadTemplates } from './mail/templates.ts';
import { createVerp } from './mail/verp.ts';
import { openConfiguredStore } from './open-configured-store.ts';
import { createMetrics } from './operations/metrics.ts';
import { createReadiness, operationsApp } from './operations/operations-app.ts';
import { tracedMailer, tracedStore } from './operations/tracing.ts';
import { startWorkers } from './queue/start-workers.ts';
import { shiftedClock } from './shifted-clock.ts';

/** A running server. */
export interface RunningServer {
  /** Public URL; null for a worker, which serves no requests. */
  url: string | null;
  /** URL on this machine; null for a worker. */
  listensAt: string | null;
  /** URL of health checks and metrics; null when not configured. */
  operationsUrl: string | null;
  /** Port of the bounce receiver; null when not configured. */
  bouncePort: number | null;
  /** Token of the demo page; null in production. */
  staffToken: string | null;
  /** Stops accepting requests, finishes the current work and releases all resources, the data folder last. */
  close(): Promise<void>;
}

/** Options of {@link startServer} beside the configuration. */
export interface ServerParts {
  log: Log;
  /**
   * Parts of the server that run in this process.
   * @default 'all'
   */
  role?: Role;
  /** @default the system clock */
  clock?: Clock;
  /**
   * Opens the database; the folder is that of an embedded one, and locked.
   * @default the configured database
   */
  openStore?: (folder: string) => Promise<DatabaseStore>;
  /**
   * Folder of a built page that is served at the root.
   * @default null
   */
  demoFolder?: string | null;
}

// Connection, greeting and response may each time out before another worker may claim the mail.
const LEASE_SECONDS = (4 * SMTP_TIMEOUT_MS) / 1_000;
const DATA = ['pg', 'inbox', 'link-key', 'staff-token'];

/**
 * Starts the server, or the parts of one role: store, portal, workers, pages; in development also an inbox and a sample firm.
 * @throws FolderInUseError, PortInUseError, TemplatesError, CertificateError
 */
export async function startServer(
  config: Config,
  {
    log,
    role = 'all',
    clock: machine = systemClock,
    openStore = openConfiguredStore(config, log),
    demoFolder = null,
  }: ServerParts,
): Promise<RunningServer> {
  const closing: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (let step = closing.pop(); step !== undefined; step = closing.pop()) await step();
  };
  try {
    const templates = await loadTemplates(config.templates);
    // Only a process with the embedded database uses the folder.
    if (role === 'all') closing.push(lockDataFolder(config.dataDir));
    if (config.fresh)
      for (const name of DATA) rmSync(path.join(config.dataDir, name), { recursive: true, force: true });
    const clock = shiftedClock(machine, config.clockOffset);
    const { store: plain, rateLimiter, db } = await openStore(path.join(config.dataDir, 'pg'));
    closing.push(() => plain.close());
    const store = tracedStore(plain);
    const metrics = createMetrics(db);
    const readiness = createReadiness(db);

    const inbox =
      config.smtpUrl === null
        ? await openInbox({
            folder: path.join(config.dataDir, 'inbox'),
            now: clock.now,
            onError: (error) => log(describeError(error)),
          })
        : null;
    if (inbox !== null) closing.push(() => inbox.close());
    const keys = linkKeys(config.linkKeys, config.dataDir);
    const verp =
      config.mail.bounceDomain === null
        ? null
        : createVerp({
            domain: config.mail.bounceDomain,
            secret: keys[0].secret,
            older: keys.slice(1).map(({ secret }) => secret),
          });
    const mailer = createSmtpMailer({
      url: config.smtpUrl ?? inbox?.url ?? '',
      clock,
      connections: config.smtpConnections,
      senderOf: verp && verp.senderOf,
    });
    closing.push(() => mailer.close());

    let url = config.publicUrl ?? '';
    const accounts = createStaffAccounts(db, argon2Passwords);
    const tokens = createKeyedTokens(...keys);
    const callers = createCallers({ rateLimiter, tokens, clock });
    const portal = createPortal({
      store,
      rateLimiter,
      callerAddress: callers.addressOf,
      clock,
      ids: createRandomIds(clock),
      tokens,
      mailer: tracedMailer(metrics.countMails(mailer), (mailId) => traceOfMail(db, mailId)),
      isCommonPassword,
      passwords: argon2Passwords,
      identify: createStaffIdentify(
        accounts,
        createBearerIdentify(store, clock, (token) => createHash('sha256').update(token).digest('hex')),
        clock,
      ),
      allowedOrigins: config.allowedOrigins,
      deliverySources: createDeliverySources(config),
      ...templates,
      unknownOutcome: config.mail.unknownOutcome,
      ...(config.mail.lookUpUrl !== null && { lookupMail: createHttpLookUp(config.mail.lookUpUrl) }),
      links: {
        activation: (token) => `${url}/activate/${token}`,
        stopReminders: (token) => `${url}/reminders/stop/${token}`,
        signIn: (firmId) => `${url}/sign-in?firm=${encodeURIComponent(firmId)}`,
      },
      onError: (error, requestId) => log(describeError(error), { requestId }),
    });

    const token = config.production ? null : staffToken(config.devToken, config.dataDir);
    if (token !== null) await seedDevelopmentFirm(store, { now: clock.now(), tokens, staffToken: token });

    let operationsUrl: string | null = null;
    if (config.operationsPort !== null) {
      const operations = await listen(operationsApp({ readiness, metrics, log }).fetch, {
        port: config.operationsPort,
        host: config.host,
      });
      closing.push(() => operations.close());
      operationsUrl = `http://localhost:${operations.port}`;
    }

    let bouncePort: number | null = null;
    let listensAt: string | null = null;
    const stopping = new AbortController();
    if (role !== 'worker') {
      const app = createApp({
        portal,
        store,
        clock,
        log,
        inbox,
        accounts,
        rateLimiter,
        callers,
        readiness,
        observer: metrics,
        staffToken: token,
        logRequests: config.logRequests,
        demoFolder,
        stopping: stopping.signal,
        publicOrigin: () => new URL(url).origin,
      });
      let isWarned = false;
      const listener = await listen((request, connected) => {
        callers.remember(request, resolveCaller(connected, request.headers, config.trustedProxies));
        if (!isWarned && isThroughUntrustedProxy(connected, request.headers, config.trustedProxies)) {
          isWarned = true;
          log(
            'Requests come through a proxy that is not listed in FOYER_TRUSTED_PROXIES: all its clients share one rate limit.',
          );
        }
        return app.fetch(request);
      }, config);
      listensAt = `http://localhost:${listener.port}`;
      if (config.publicUrl === null) url = listensAt;
      closing.push(() => listener.close());
    }
    if (role !== 'api') {
      const settings = {
        name: `${process.pid}`,
        connections: config.smtpConnections,
        leaseSeconds: LEASE_SECONDS,
      };
      const workers = startWorkers({
        portal,
        store,
        clock,
        settings,
        log,
        onFailedRound: metrics.onFailedRound,
        analyzeTables: () => analyzeTables(db),
      });
      closing.push(() => workers.stop());
      if (verp !== null && config.mail.bouncePort !== null) {
        const bounces = await openBounceReceiver({
          port: config.mail.bouncePort,
          host: config.host,
          tls: config.mail.bounceTls,
          verp,
          now: clock.now,
          report: portal.reportDelivery,
          onOutcome: metrics.onBounce,
          onError: (error) => log(describeError(error), { worker: 'bounces' }),
        });
        closing.push(() => bounces.close());
        bouncePort = bounces.port;
      }
    }
    // Steps run in reverse: report not ready to the load balancer, then end event streams, so that clients reconnect elsewhere.
    closing.push(() => stopping.abort());
    closing.push(() => drain(readiness, config, clock));
    return {
      url: role === 'worker' ? null : url,
      listensAt,
      operationsUrl,
      bouncePort,
      staffToken: token,
      close,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

async function drain(readiness: { drain(): void }, { drainSeconds }: Config, clock: Clock): Promise<void> {
  readiness.drain();
  if (drainSeconds > 0) await clock.sleep(drainSeconds * 1_000, new AbortController().signal);
}
