import { afterAll, test } from 'vitest';
import { findBinaries, startPostgres, type TestPostgres } from './postgres-server.ts';

/**
 * Registers tests on the machine's own PostgreSQL, that of Debian's package or whatever is on the path; where there is none they are passed over.
 * @throws Error where there is none and `REQUIRE_PG=1`
 */
export async function onPostgres(register: (server: TestPostgres) => void | Promise<void>): Promise<void> {
  const bin = findBinaries();
  if (bin !== undefined) {
    const server = await startPostgres(bin);
    afterAll(() => server.close());
    return register(server);
  }
  const reason = 'PostgreSQL is not installed: on Debian, apt-get install postgresql';
  if (process.env.REQUIRE_PG === '1') throw new Error(reason);
  // oxlint-disable-next-line vitest/no-disabled-tests -- a machine without PostgreSQL has nothing to run them on
  test.skip(`on PostgreSQL: ${reason}`, () => undefined);
}
