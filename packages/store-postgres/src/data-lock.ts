import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The data folder belongs to another process that is alive. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

const heldByUs = new Set<string>();

/**
 * Takes a data folder for this process alone: the embedded database has no lock of its own, and two processes in one folder lose data.
 * The lock of a process that died is taken over; that of a live one never is.
 * @returns gives the folder back
 * @throws FolderInUseError naming the other process
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.resolve(folder, 'lock');
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid}\n`);
  try {
    acquire(file, mine);
  } finally {
    rmSync(mine, { force: true });
  }
  heldByUs.add(file);
  return () => {
    if (heldByUs.delete(file)) rmSync(file, { force: true });
  };
}

function acquire(file: string, mine: string): void {
  // A link is made whole or not at all: nobody ever reads a lock without its pid.
  if (tryLink(mine, file)) return;
  const pid = readPid(file);
  if (pid !== null && isAlive(pid, file)) throw inUse(file, pid);
  const stale = `${mine}.stale`;
  try {
    renameSync(file, stale);
  } catch {
    // Somebody else took the stale lock away first, and goes on to make their own.
  }
  const moved = readPid(stale);
  // Between looking and moving, another process may have taken over: then that one's lock was moved, and goes back.
  if (moved !== null && moved !== pid) tryLink(stale, file);
  rmSync(stale, { force: true });
  if (!tryLink(mine, file)) throw inUse(file, readPid(file));
}

function tryLink(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false;
    throw thrown;
  }
}

function readPid(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number, file: string): boolean {
  // In a container every start has the same pid: a lock with our own that we did not make is from an earlier life.
  if (pid === process.pid) return heldByUs.has(file);
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}

const inUse = (file: string, pid: number | null): FolderInUseError =>
  new FolderInUseError(
    `The data folder ${path.dirname(file)} is in use by process ${pid ?? 'unknown'}. Stop that process, or choose another folder with FOYER_DATA_DIR.`,
  );
