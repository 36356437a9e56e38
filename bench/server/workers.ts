// Mails a second from the queue to a relay: one worker beside two, with 20 connections each, and the relay alone. Nothing here is a test.
import { createSmtpMailer } from '../../apps/server/src/mail/smtp-mailer.ts';
import { openSink } from '../../apps/server/verify/sink.ts';
import { until } from '../../apps/server/verify/until.ts';
import { systemClock } from '../../packages/portal/src/index.ts';
import { addMany, openHouse } from './house.ts';

const COUNT = 6_000;
const CONNECTIONS = 20;

async function relayAlone(): Promise<number> {
  const sink = await openSink(() => false);
  const mailer = createSmtpMailer({ url: sink.url, clock: systemClock, connections: CONNECTIONS });
  const text = 'A mail as long as an invitation. '.repeat(25);
  const mail = (n: number) => ({
    messageId: `m${n}@bench.example`, from: { name: 'Bench', address: 'a@bench.example' }, to: { name: 'P', address: `p${n}@bulk.example` }, replyTo: null, subject: 'Bench', text,
    html: `<p>${text.repeat(5)}</p>`, headers: {},
  });
  const began = performance.now();
  await Promise.all(Array.from({ length: COUNT }, (_, n) => mailer.send(mail(n))));
  const rate = COUNT / ((performance.now() - began) / 1_000);
  mailer.close();
  await sink.close();
  return rate;
}

async function queueWith(count: number): Promise<number> {
  const sink = await openSink(() => false);
  const house = await openHouse(sink.url);
  const portal = house.portal(await house.start('api'));
  await addMany(portal, 0, COUNT);
  const { getState } = await portal.bulkSends.start({ selection: { filter: { search: '@bulk.example' } } });
  await Promise.all(Array.from({ length: count }, () => house.start('worker', { FOYER_SMTP_CONNECTIONS: String(CONNECTIONS) })));
  // From the first mail on: how long a process takes to start is not what this is about. The last of them wait for nobody any more.
  const [from, to] = [COUNT * 0.1, COUNT * 0.9];
  await until('the first mails', () => sink.mails.length, (seen) => seen >= from, { everyMs: 5 });
  const began = performance.now();
  await until('the last mails', () => sink.mails.length, (seen) => seen >= to, { everyMs: 5 });
  const rate = (to - from) / ((performance.now() - began) / 1_000);
  await until('the end', () => portal.bulkSends.get(getState().id), ({ status }) => status === 'done', { everyMs: 200 });
  await house.close();
  await sink.close();
  return rate;
}

export async function workers(): Promise<void> {
  const alone = await relayAlone();
  const one = await queueWith(1);
  const two = await queueWith(2);
  console.log(`the relay alone, ${CONNECTIONS} connections: ${alone.toFixed(0)} mails/s`);
  console.log(`one worker:  ${one.toFixed(0)} mails/s (${(one / alone).toFixed(2)} of the relay)`);
  console.log(`two workers: ${two.toFixed(0)} mails/s (${(two / alone).toFixed(2)} of the relay, ${(two / one).toFixed(2)} x one)`);
}
