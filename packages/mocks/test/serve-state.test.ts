import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createPortalClient } from '@foyer/sdk';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';

const bin = path.resolve(import.meta.dirname, '../src/bin.ts');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'foyer-mocks-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Command {
  /** The URL printed after `ready`, or null when the command exited before. */
  url: string | null;
  token: string;
  stop(): Promise<{ code: number | null; stderr: string }>;
}

/** Runs the command as a user would, until its `ready` line or its end. */
async function serve(...args: string[]): Promise<Command> {
  const child = spawn(
    process.execPath,
    ['--conditions=@foyer/source', bin, 'serve', '--port', '0', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const errors: string[] = [];
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('ready ')) break;
  }
  const lastWordOf = (word: string): string | null =>
    lines
      .find((line) => line.startsWith(word))
      ?.split(/\s+/)
      .at(-1) ?? null;
  return {
    url: lastWordOf('ready'),
    token: lastWordOf('Staff token') ?? '',
    async stop() {
      child.kill('SIGINT');
      return { code: await ended, stderr: errors.join('') };
    },
  };
}

test('saves on exit and restores from the file, and an old link still works', async () => {
  const file = path.join(folder, 'monday.json');
  const first = await serve('--scenario', 'every-status', '--state', file);
  const portal = createPortalClient({ baseUrl: first.url ?? '', getToken: () => first.token });
  await portal.invitations.send('cl_caroline', { recipients: 'owners' });
  const { items } = await (await fetch(`${first.url}/inbox.json`)).json();
  expect(await first.stop()).toEqual({ code: 0, stderr: '' });
  expect(await readdir(folder)).toEqual(['monday.json']);

  const second = await serve('--state', file);
  const token: string = items[0].links[0].split('/').at(-1);
  expect(await (await fetch(`${second.url}/v1/activations/${token}`)).json()).toMatchObject({
    email: 'caroline@whitbystudio.example',
  });
  expect((await (await fetch(`${second.url}/inbox.json`)).json()).items).toEqual(items);
  await second.stop();
});

test.each([
  ['{', /monday\.json cannot be opened\. This is no JSON\./],
  [
    '{"format":"foyer-mock-portal","version":99}',
    /monday\.json cannot be opened\. The state has version 99; this release reads version 1\./,
  ],
])('rejects a file with %s and leaves it unchanged', async (text, why) => {
  const file = path.join(folder, 'monday.json');
  await writeFile(file, text);
  const command = await serve('--state', file);
  const { code, stderr } = await command.stop();
  expect([command.url, code]).toEqual([null, 1]);
  expect(stderr).toMatch(why);
  expect(await readFile(file, 'utf8')).toBe(text);
});
