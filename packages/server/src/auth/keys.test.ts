import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../../fixtures/temporary-folder.ts';
import { isCommonPassword } from './common-passwords.ts';
import { linkKeys, staffToken } from './keys.ts';
import { argon2Passwords } from './passwords.ts';

test('uses configured keys in their order, with hashes as key ids', () => {
  const { folder, remove } = temporaryFolder();
  const secret = new Uint8Array(32).fill(7);
  const older = new Uint8Array(32).fill(1);
  expect(linkKeys([secret, older], folder)).toEqual([
    { kid: '4bb06f8e', secret },
    { kid: '72cd6e84', secret: older },
  ]);
  remove();
});

test('without configured secrets, stores a key and a token in files that only the owner can read', () => {
  const { folder, remove } = temporaryFolder();
  const keys = linkKeys([], folder);
  expect(keys.map(({ secret }) => secret.length)).toEqual([32]);
  expect(linkKeys([], folder)).toEqual(keys);
  const token = staffToken(null, folder);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(staffToken(null, folder)).toBe(token);
  expect(staffToken('given', folder)).toBe('given');
  expect(['link-key', 'staff-token'].map((name) => statSync(path.join(folder, name)).mode & 0o777)).toEqual([
    0o600, 0o600,
  ]);
  remove();
});

test('hashes passwords with Argon2id at the documented cost and verifies them', async () => {
  const hash = await argon2Passwords.hash('a lantern on the quay');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect([
    await argon2Passwords.verify(hash, 'a lantern on the quay'),
    await argon2Passwords.verify(hash, 'A lantern on the quay'),
  ]).toEqual([true, false]);
});

test('recognises common passwords in any case', () => {
  expect(['password1', 'PASSWORD1', 'qwertyuiop'].map(isCommonPassword)).toEqual([true, true, true]);
  expect(isCommonPassword('a lantern on the quay')).toBe(false);
});
