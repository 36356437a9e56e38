import type { Client, ClientPage } from '@foyer/contract';
import { toBase64Url } from '@foyer/contract/rules';
import { describe, expect, test } from 'vitest';
import { openPortal } from './harness.ts';

const AS_OF = Date.parse('2026-11-22T09:00:00.000Z');
const DAY = 86_400_000;

/** Opens a portal with a function that requests the client list. */
async function openList() {
  const opened = await openPortal();
  const { portal, post } = opened;
  return {
    ...opened,
    list: (query: Record<string, string>) =>
      portal.fetch(
        new Request(`https://portal.example/v1/clients?${new URLSearchParams(query).toString()}`, {
          headers: { authorization: 'Bearer token' },
        }),
      ),
    async add(name: string, members: unknown[] = []): Promise<Client> {
      return (await post('/clients', { kind: 'entity', name, members })).json();
    },
  };
}

describe('a cursor', () => {
  const forged = (...parts: unknown[]): string =>
    toBase64Url(new TextEncoder().encode(JSON.stringify(parts)));

  test.each([
    ['an invalid date', 'createdAt', ['2026-99-99T99:99:99.999Z', 'cl_1', AS_OF]],
    ['text for a timestamp', '-lastLoginAt', ["'; drop table client", 'cl_1', AS_OF]],
    ['an empty timestamp', 'createdAt', ['', 'cl_1', AS_OF]],
    ['an empty login', 'lastLoginAt', ['', 'cl_1', AS_OF]],
    ['no name', 'name', [null, 'cl_1', AS_OF]],
    ['no plan', 'plan', [null, 'cl_1', AS_OF]],
    ['no creation', '-createdAt', [null, 'cl_1', AS_OF]],
    ['text for a status', 'status', ['waiting', 'cl_1', AS_OF]],
    ['a number for an external id', 'externalId', [7, 'cl_1', AS_OF]],
    ['half a character', 'name', ['\ud800', 'cl_1', AS_OF]],
    ['half a character in an external id', 'externalId', ['\ud800', 'cl_1', AS_OF]],
    ['an invalid id', 'name', ['tom', 'cl_\0', AS_OF]],
    ['a number for an id', 'name', ['tom', 7, AS_OF]],
    ['no time', 'status', ['4', 'cl_1']],
    ['text for the time', 'status', ['4', 'cl_1', '2026-11-22']],
    ['a time out of range', 'status', ['4', 'cl_1', 8.64e15]],
    ['a fraction of a millisecond', 'status', ['4', 'cl_1', AS_OF + 0.5]],
    ['missing parts', 'name', []],
  ] as const)('with %s is rejected', async (_, sort, parts) => {
    const { list } = await openList();
    const response = await list({ sort, after: forged(sort, ...parts) });
    expect([response.status, (await response.json()).errors[0]?.pointer]).toEqual([422, '/after']);
  });

  test.each(['status', 'invitedAt', 'expiresAt', 'lastLoginAt', 'externalId'])(
    'of a client without a value is accepted for %s',
    async (sort) => {
      const { list } = await openList();
      for (const order of [sort, `-${sort}`])
        expect((await list({ sort: order, after: forged(order, null, 'cl_1', AS_OF) })).status).toBe(200);
    },
  );

  test('lists each client once by status when invitations expire between two pages', async () => {
    const { list, add, post, advance, deliver } = await openList();
    const owner = (given: string) => ({
      role: 'owner',
      name: { given, family: '' },
      email: `${given}@people.example`,
    });
    const added: Client[] = [];
    for (const name of ['a', 'b', 'c', 'd']) added.push(await add(name, [owner(name)]));
    for (const { id } of added.slice(2)) await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    await deliver();
    advance(30 * DAY - 1);
    const first: ClientPage = await (await list({ sort: 'status', limit: '3' })).json();
    advance(1);
    const second: ClientPage = await (
      await list({ sort: 'status', limit: '3', after: first.next ?? '' })
    ).json();
    const sorted = (...pages: ClientPage[]): string[] =>
      pages.flatMap(({ items }) => items.map(({ name }) => name)).sort();
    expect([sorted(first, second), sorted(second).length]).toEqual([['a', 'b', 'c', 'd'], 1]);
    // A new list is sorted as of now.
    const again: ClientPage = await (await list({ sort: 'status', limit: '2' })).json();
    expect(sorted(again)).toEqual(['c', 'd']);
  });
});

test.each(['colour', '-colour', '', '-', '--name', 'preliminaryData.risk'])(
  'refuses to sort by "%s", with the keys that the portal knows',
  async (sort) => {
    const { list } = await openList();
    const response = await list({ sort });
    const { code, errors } = await response.json();
    expect([response.status, code, errors]).toEqual([
      422,
      'validation',
      [
        {
          pointer: '/sort',
          code: 'unknown-sort-key',
          detail:
            'This portal sorts by name, status, plan, invitedAt, expiresAt, lastLoginAt, createdAt, externalId, or descending by one of these with a leading -',
        },
      ],
    ]);
  },
);
