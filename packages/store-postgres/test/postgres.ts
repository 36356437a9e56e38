import { afterAll, test } from 'vitest';
import { findBinaries, startPostgres, type TestPostgres } from './postgres-server.ts';

/**
 * Registers tests on a PostgreSQL installed on this machine, by Debian's package or on the path. Without one they are skipped.
 * @throws when there is none and `REQUIRE_PG=1`
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
  // oxlint-disable-next-line vitest/no-disabled-tests -- PostgreSQL is not installed
  test.skip(`on PostgreSQL: ${reason}`, () => undefined);
}
