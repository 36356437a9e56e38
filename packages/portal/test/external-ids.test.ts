import type { Client, ImportResult, NewClient, ProblemDetails } from '@foyer/contract';
import { expect, test } from 'vitest';
import { openPortal } from './harness.ts';

async function openWithTrust() {
  const opened = await openPortal();
  const { post, store } = opened;
  await store.transaction('fi_1', async (tx) => {
    const viewer = await tx.viewer('st_nora');
    if (viewer !== null)
      await tx.insertStaff({
        ...viewer,
        permissions: [...viewer.permissions, 'clients.import', 'clients.export'],
      });
  });
  const entity = (changes: Partial<NewClient>): Promise<Response> =>
    post('/clients', { kind: 'entity', name: 'Quay Trust', members: [], ...changes });
  const trust: Client = await (
    await entity({
      externalId: 'CRM-1',
      members: [{ externalId: 'P-1', role: 'owner', name: { given: 'Ann', family: '' } }],
    })
  ).json();
  return { ...opened, entity, trust };
}

/** Returns the status, code and pointers of a problem. */
async function problemOf(response: Response): Promise<unknown[]> {
  const { code, errors }: ProblemDetails = await response.json();
  return [response.status, code, ...errors.map(({ pointer }) => pointer)];
}

test('refuses the external id of another client or member, at its field', async () => {
  const { entity, trust, post, request } = await openWithTrust();
  expect([trust.externalId, trust.members[0]?.externalId]).toEqual(['CRM-1', 'P-1']);
  const guest = { role: 'guest', name: { given: 'Max', family: '' } };
  expect(await problemOf(await entity({ externalId: 'CRM-1' }))).toEqual([
    409,
    'external-id-taken',
    '/externalId',
  ]);
  expect(
    await problemOf(
      await post('/clients', {
        kind: 'entity',
        name: 'Fund',
        members: [guest, { ...guest, externalId: 'P-1' }],
      }),
    ),
  ).toEqual([409, 'external-id-taken', '/members/1/externalId']);
  expect(
    await problemOf(await post(`/clients/${trust.id}/members`, { ...guest, externalId: 'P-1' })),
  ).toEqual([409, 'external-id-taken', '/externalId']);
  const other: Client = await (
    await entity({
      externalId: 'CRM-2',
      members: [{ role: 'owner', name: { given: 'Eve', family: '' }, externalId: 'P-2' }],
    })
  ).json();
  expect(await problemOf(await request('PATCH', `/clients/${other.id}`, { externalId: 'CRM-1' }))).toEqual([
    409,
    'external-id-taken',
    '/externalId',
  ]);
  expect(
    await problemOf(
      await request('PATCH', `/clients/${other.id}/members/${other.members[0]?.id}`, { externalId: 'P-1' }),
    ),
  ).toEqual([409, 'external-id-taken', '/externalId']);
});

test('changes and removes external ids, and raises no version without a difference', async () => {
  const { trust, request } = await openWithTrust();
  const member = `/clients/${trust.id}/members/${trust.members[0]?.id}`;
  const steps: [path: string, externalId: string | null][] = [
    [`/clients/${trust.id}`, 'CRM-1'],
    [member, 'P-1'],
    [`/clients/${trust.id}`, 'CRM-9'],
    [member, 'P-9'],
    [`/clients/${trust.id}`, null],
    [member, null],
  ];
  const seen: unknown[] = [];
  for (const [path, externalId] of steps) {
    const body = await (await request('PATCH', path, { externalId })).json();
    const client: Client = 'client' in body ? body.client : body;
    seen.push([client.version - trust.version, client.externalId, client.members[0]?.externalId]);
  }
  expect(seen).toEqual([
    [0, 'CRM-1', 'P-1'],
    [0, 'CRM-1', 'P-1'],
    [1, 'CRM-9', 'P-1'],
    [2, 'CRM-9', 'P-9'],
    [3, null, 'P-9'],
    [4, null, null],
  ]);
});

test('refuses empty ids, ids of more than 128 characters and ids with control characters', async () => {
  const { entity } = await openWithTrust();
  expect((await entity({ externalId: 'x'.repeat(128) })).status).toBe(201);
  for (const externalId of ['', ' ', 'x'.repeat(129), 'a\nb'])
    expect(await problemOf(await entity({ externalId }))).toEqual([422, 'validation', '/externalId']);
});

test('matches the clients of an import by external id, and reports every difference', async () => {
  const { post, entity } = await openWithTrust();
  await entity({ name: 'Fund' });
  const importRows = async (...rows: string[]): Promise<unknown> => {
    const csv = ['Client,Kind,Member,Role,External ID,Member external ID', ...rows].join('\r\n');
    const { added, unchanged, errors }: ImportResult = await (
      await post('/clients/import', { csv, dryRun: true })
    ).json();
    return [added, unchanged, ...errors.map(({ line, column, code }) => `${line} ${column}: ${code}`)];
  };
  expect(await importRows('Quay Trust,Entity,Ann,Owner,CRM-1,P-1')).toEqual([0, 1]);
  expect(await importRows('Quay Trust,Entity,Ann,Owner,,')).toEqual([0, 1]);
  expect(await importRows('Quay Trust,Entity,Ann,Owner,CRM-7,')).toEqual([1, 0]);
  expect(await importRows('Quay Trust,Entity,Ann,Owner,CRM-7,P-1')).toEqual([
    1,
    0,
    '2 Member external ID: external-id-taken',
  ]);
  expect(await importRows('Quay Trust,Entity,Ann,Owner,CRM-1,P-7')).toEqual([
    0,
    1,
    '2 Member external ID: client-exists',
  ]);
  expect(await importRows('Quay Trust,Entity,Max,Guest,CRM-1,')).toEqual([0, 1, '2 Member: client-exists']);
  expect(await importRows('Bay Trust,Entity,Ann,Owner,CRM-1,')).toEqual([
    0,
    1,
    '2 External ID: client-exists',
  ]);
  expect(await importRows('Fund,Entity,,,CRM-8,')).toEqual([0, 1, '2 External ID: client-exists']);
  expect(
    await importRows(
      'Bay,Entity,Tom,Owner,CRM-7,P-7',
      'Sea,Entity,Eve,Owner,CRM-7,P-7',
      'Sea,Entity,Max,Guest,CRM-7,',
    ),
  ).toEqual([2, 0, '3 External ID: external-id-twice', '3 Member external ID: external-id-twice']);
});

test('imports external ids', async () => {
  const { post, portal } = await openWithTrust();
  const csv = 'Client,Kind,Member,Role,External ID,Member external ID\r\nBay,Entity,Tom,Owner,CRM-7,P-7';
  expect((await post('/clients/import', { csv })).status).toBe(200);
  const response = await portal.fetch(
    new Request('https://portal.example/v1/clients?search=crm-7', {
      headers: { authorization: 'Bearer token' },
    }),
  );
  const { items } = await response.json();
  expect(items).toMatchObject([{ name: 'Bay', externalId: 'CRM-7', members: [{ externalId: 'P-7' }] }]);
});
