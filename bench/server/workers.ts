// Mails a second from the queue to a relay: one worker beside two, with 20 connections each, and the relay alone. Nothing here is a test.
import { createSmtpMailer } from '../../packages/server/src/mail/smtp-mailer.ts';
import { openSink } from '../../packages/server/verify/sink.ts';
import { until } from '../../packages/server/verify/until.ts';
import { systemClock } from '../../packages/portal/src/index.ts';
import { cpuSecondsOf } from './cpu-seconds.ts';
import { addMany, openCluster } from './cluster.ts';

const COUNT = 6_000;
const CONNECTIONS = 20;

/** Mails a second, and whose CPU time each mail took, in milliseconds. */
interface Rate {
  rate: number;
  cpu: Record<string, number>;
}

async function relayAlone(): Promise<Rate> {
  const sink = await openSink(() => false);
  const mailer = createSmtpMailer({ url: sink.url, clock: systemClock, connections: CONNECTIONS });
  const text = 'A mail as long as an invitation. '.repeat(25);
  const mail = (n: number) => ({
    messageId: `m${n}@bench.example`,
    from: { name: 'Bench', address: 'a@bench.example' },
    to: { name: 'P', address: `p${n}@bulk.example` },
    replyTo: null,
    subject: 'Bench',
    text,
    html: `<p>${text.repeat(5)}</p>`,
    headers: {},
  });
  const began = performance.now();
  const used = cpuSecondsOf(process.pid, false);
  await Promise.all(Array.from({ length: COUNT }, (_, n) => mailer.send(mail(n))));
  const cpu = { 'relay and who talks to it': ((cpuSecondsOf(process.pid, false) - used) * 1_000) / COUNT };
  const rate = COUNT / ((performance.now() - began) / 1_000);
  mailer.close();
  await sink.close();
  return { rate, cpu };
}

async function queueWith(count: number): Promise<Rate> {
  const sink = await openSink(() => false);
  const cluster = await openCluster(sink.url);
  const portal = cluster.portal(await cluster.start('api'));
  await addMany(portal, 0, COUNT);
  const { getState } = await portal.bulkSends.start({
    selection: { filter: { search: '@bulk.example' } },
    unchecked: true,
  });
  const started = await Promise.all(
    Array.from({ length: count }, () =>
      cluster.start('worker', { FOYER_SMTP_CONNECTIONS: String(CONNECTIONS) }),
    ),
  );
  // From the first mail on: how long a process takes to start is not what this is about. The last mails are sent with idle workers.
  const [from, to] = [COUNT * 0.1, COUNT * 0.9];
  await until(
    'the first mails',
    () => sink.mails.length,
    (seen) => seen >= from,
    { everyMs: 5 },
  );
  const parts = {
    relay: [process.pid],
    workers: started.map(({ pid }) => pid),
    PostgreSQL: [cluster.postgresPid],
  };
  const usedBy = (pids: readonly number[]): number =>
    pids.reduce((sum, pid) => sum + cpuSecondsOf(pid, pid === cluster.postgresPid), 0);
  const used = Object.entries(parts).map(([name, pids]) => ({ name, pids, before: usedBy(pids) }));
  const began = performance.now();
  await until(
    'the last mails',
    () => sink.mails.length,
    (seen) => seen >= to,
    { everyMs: 5 },
  );
  const rate = (to - from) / ((performance.now() - began) / 1_000);
  const cpu = Object.fromEntries(
    used.map(({ name, pids, before }) => [name, ((usedBy(pids) - before) * 1_000) / (to - from)]),
  );
  await until(
    'the end',
    () => portal.bulkSends.get(getState().id),
    ({ status }) => status === 'done',
    { everyMs: 200 },
  );
  await cluster.close();
  await sink.close();
  return { rate, cpu };
}

const inWords = ({ cpu }: Rate): string =>
  `CPU a mail: ${Object.entries(cpu)
    .map(([name, ms]) => `${name} ${ms.toFixed(2)} ms`)
    .join(', ')}`;

export async function workers(): Promise<void> {
  const alone = await relayAlone();
  const one = await queueWith(1);
  const two = await queueWith(2);
  console.log(
    `the relay alone, ${CONNECTIONS} connections: ${alone.rate.toFixed(0)} mails/s. ${inWords(alone)}`,
  );
  console.log(
    `one worker:  ${one.rate.toFixed(0)} mails/s (${(one.rate / alone.rate).toFixed(2)} of the relay). ${inWords(one)}`,
  );
  console.log(
    `two workers: ${two.rate.toFixed(0)} mails/s (${(two.rate / alone.rate).toFixed(2)} of the relay, ${(two.rate / one.rate).toFixed(2)} x one). ${inWords(two)}`,
  );
}
