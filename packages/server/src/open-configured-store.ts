import { openEmbeddedStore, openServerStore, type DatabaseStore } from '@foyer/store-postgres';
import type { Config } from './config/read-config.ts';
import { describeError, type Log } from './log.ts';
import { activeTrace } from './operations/tracing.ts';

/** Opens the configured database. The folder is that of an embedded database and is locked by the caller. */
export const openConfiguredStore =
  ({ databaseUrl }: Pick<Config, 'databaseUrl'>, log: Log) =>
  (folder: string): Promise<DatabaseStore> =>
    databaseUrl === null
      ? openEmbeddedStore(folder, { activeTrace })
      : openServerStore(databaseUrl, {
          activeTrace,
          onFailure: (thrown) => log(describeError(thrown), { worker: 'feed' }),
        });
