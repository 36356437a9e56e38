import type { Reach } from './reach.ts';

/** How many clients are asked for at a time. */
export const WINDOW = 100;
// A third of a window ahead, the next one is asked for.
const AHEAD = 30;

/** The windows of a list that hold its rows in reach, and those that are about to be. */
export function windowsFor({ first, end }: Pick<Reach, 'first' | 'end'>, count: number): number[] {
  if (end <= first) return [];
  const firstWindow = (index: number): number => Math.floor(Math.max(0, index) / WINDOW);
  const [inner, outer] = [
    [firstWindow(first), firstWindow(end - 1)] as const,
    [firstWindow(first - AHEAD), firstWindow(Math.min(count, end + AHEAD) - 1)] as const,
  ];
  // No third one is asked for ahead of need.
  const [from, to] = outer[1] - outer[0] > 1 ? inner : outer;
  return Array.from({ length: to - from + 1 }, (_, n) => (from + n) * WINDOW);
}
