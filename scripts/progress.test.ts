import { expect, test } from 'vitest';
import { startProgress } from './progress.mjs';

function createClock() {
  let now = 1_000;
  let timer: { ms: number; run: () => void } | null = null;
  return {
    now: () => now,
    every(ms: number, run: () => void) {
      timer = { ms, run };
      return () => {
        timer = null;
      };
    },
    advance(ms: number) {
      for (let end = now + ms; now < end; now += 1_000)
        if ((now - 1_000) % (timer?.ms ?? 1) === 0 && now > 1_000) timer?.run();
    },
  };
}

test('prints the step at once, then the elapsed seconds at least every five seconds until it is stopped', () => {
  const clock = createClock();
  const lines: string[] = [];
  const stop = startProgress('Installing dependencies', { clock, print: (line) => lines.push(line) });
  expect(lines).toEqual(['Installing dependencies …']);
  clock.advance(12_000);
  expect(lines.slice(1)).toEqual(['Installing dependencies: 5 s', 'Installing dependencies: 10 s']);
  stop();
  stop();
  clock.advance(30_000);
  expect(lines).toHaveLength(3);
});
