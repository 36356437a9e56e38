import { describePortal } from '@foyer/conformance';
import { afterAll, describe, expect, test } from 'vitest';
import { openPglite } from '../src/db/pglite.ts';
import { openPostgres } from '../src/db/postgres.ts';
import { startPostgres } from './postgres.ts';
import { serveTarget, type ServedTarget } from './served-target.ts';

const postgres = await startPostgres();
const embedded = await serveTarget('PGlite, over a real port', openPglite);

function describeServed({ target, said, close }: ServedTarget): void {
  describePortal(target, { describe, test });
  test(`nothing went wrong within: ${target.name}`, () => {
    expect(said).toEqual([]);
  });
  afterAll(close);
}

describeServed(embedded);
if (postgres.state === 'running') {
  const url = await postgres.createDatabase();
  afterAll(() => postgres.close());
  describeServed(await serveTarget('PostgreSQL, over a real port', async () => openPostgres(url)));
} else {
  test.skip(`PostgreSQL: ${postgres.reason}`);
}
