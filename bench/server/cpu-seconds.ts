import { readdirSync, readFileSync } from 'node:fs';

const TICKS = 100;

/** What `/proc/<pid>/stat` says behind the name in brackets: state, parent, …; empty where the process is gone, or where there is no `/proc`. */
function statOf(pid: number | string): number[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
  } catch {
    return [];
  }
}

/** CPU seconds of a process, optionally with its children, including ended ones. 0 without `/proc`. */
export function cpuSecondsOf(pid: number, withChildren: boolean): number {
  if (!withChildren)
    return (
      statOf(pid)
        .slice(11, 13)
        .reduce((sum, ticks) => sum + ticks, 0) / TICKS
    );
  const children = pidsOf().filter((other) => statOf(other)[1] === pid);
  const own = statOf(pid).slice(11, 15);
  const live = children.flatMap((child) => statOf(child).slice(11, 13));
  return [...own, ...live].reduce((sum, ticks) => sum + ticks, 0) / TICKS;
}

function pidsOf(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
