// From a POST at one process to its event on a stream of another: `npm run bench:server -- events`. Nothing here is a test.
import { openSink } from '../../packages/server/verify/sink.ts';
import { until } from '../../packages/server/verify/until.ts';
import { median, openCluster } from './cluster.ts';

const ROUNDS = 100;
const WARM = 10;

export async function events(): Promise<void> {
  const sink = await openSink(() => false);
  const cluster = await openCluster(sink.url);
  const [a, b] = [await cluster.start('api'), await cluster.start('api')];
  const [here, there] = [cluster.portal(a), cluster.portal(b)];
  const receivedAt = new Map<string, number>();
  let isOpen = false;
  const feed = there.events.subscribe({
    onOpen: () => (isOpen = true),
    onEvent: ({ client }) => client && receivedAt.set(client.name, performance.now()),
  });
  await until('an open stream', () => isOpen, Boolean);
  const ms: number[] = [];
  for (let n = 0; n < WARM + ROUNDS; n += 1) {
    const name = `Round ${n}`;
    const began = performance.now();
    await here.clients.create({ kind: 'entity', name, members: [] });
    await until(
      'the event',
      () => receivedAt.get(name),
      (at) => at !== undefined,
      { everyMs: 1 },
    );
    if (n >= WARM) ms.push((receivedAt.get(name) ?? 0) - began);
  }
  feed.close();
  console.log(
    `POST at one process → event at another, ${ROUNDS} rounds: median ${median(ms).toFixed(0)} ms, longest ${Math.max(...ms).toFixed(0)} ms`,
  );
  await cluster.close();
  await sink.close();
}
