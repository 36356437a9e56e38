import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';
import { FolderInUseError, lockDataFolder } from './data-lock.ts';

let temporary: ReturnType<typeof temporaryFolder>;
const children: ChildProcess[] = [];
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  temporary.remove();
});

/** Starts a process that locks the folder and keeps running. */
async function otherProcess(folder: string): Promise<{ pid: number; kill(): Promise<unknown> }> {
  const module = path.join(import.meta.dirname, 'data-lock.ts');
  const script = `const { lockDataFolder } = await import(${JSON.stringify(module)}); lockDataFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return {
    pid: child.pid ?? 0,
    kill: () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      return ended;
    },
  };
}

test('locks a folder, rejects a second lock, and can be locked again after the release', () => {
  const unlock = lockDataFolder(temporary.folder);
  expect(() => lockDataFolder(temporary.folder)).toThrow(FolderInUseError);
  unlock();
  expect(readdirSync(temporary.folder)).toEqual([]);
  lockDataFolder(temporary.folder)();
});

test('rejects the lock of a running process and replaces the lock of a killed one', async () => {
  const other = await otherProcess(temporary.folder);
  expect(() => lockDataFolder(temporary.folder)).toThrow(
    `The data folder ${temporary.folder} is in use by process ${other.pid}. Stop that process, or choose another folder with FOYER_DATA_DIR.`,
  );
  expect(readdirSync(temporary.folder)).toEqual(['lock']);
  await other.kill();
  const unlock = lockDataFolder(temporary.folder);
  expect(readFileSync(path.join(temporary.folder, 'lock'), 'utf8')).toBe(`${process.pid}\n`);
  unlock();
  expect(existsSync(path.join(temporary.folder, 'lock'))).toBe(false);
});

test('replaces a lock file with its own pid that it did not create, and one without a pid', () => {
  for (const left of [`${process.pid}\n`, '']) {
    writeFileSync(path.join(temporary.folder, 'lock'), left);
    const unlock = lockDataFolder(temporary.folder);
    expect(readdirSync(temporary.folder)).toEqual(['lock']);
    unlock();
  }
});
