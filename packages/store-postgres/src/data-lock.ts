import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Another running process has locked the data folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

const heldByUs = new Set<string>();

/**
 * Locks a data folder for this process. The embedded database has no lock of its own, and two processes in one folder lose data.
 * A lock left by a process that no longer runs is replaced.
 * @returns releases the lock
 * @throws FolderInUseError with the id of the other process
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
  // Linking is atomic: no process can read a lock file without a pid.
  if (tryLink(mine, file)) return;
  const pid = readPid(file);
  if (pid !== null && isAlive(pid, file)) throw inUse(file, pid);
  const stale = `${mine}.stale`;
  try {
    renameSync(file, stale);
  } catch {
    // Another process removed the stale lock first and is about to create its own.
  }
  const moved = readPid(stale);
  // Another process may have acquired the lock between the read and the rename: restore its lock.
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
  // In a container every process has the same pid: a lock with our pid that we did not create is stale.
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
