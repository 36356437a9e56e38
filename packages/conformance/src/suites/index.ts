import { accounts } from './accounts.ts';
import { activation } from './activation.ts';
import { bulk } from './bulk.ts';
import { bulkPreflight } from './bulk-preflight.ts';
import { bulkUpdates } from './bulk-updates.ts';
import { concurrency } from './concurrency.ts';
import { cors } from './cors.ts';
import { csv } from './csv.ts';
import { delivery } from './delivery.ts';
import { events } from './events.ts';
import { households } from './households.ts';
import { exportColumns } from './export-columns.ts';
import { externalIds } from './external-ids.ts';
import { idempotency } from './idempotency.ts';
import { lifecycle } from './lifecycle.ts';
import { limits } from './limits.ts';
import { members } from './members.ts';
import { orderAndSearch } from './order-and-search.ts';
import { paging } from './paging.ts';
import { previews } from './previews.ts';
import { problems } from './problems.ts';
import { reminders } from './reminders.ts';
import { sending } from './sending.ts';
import { session } from './session.ts';
import { sorting } from './sorting.ts';
import type { Suite } from './suite.ts';
import { tenancy } from './tenancy.ts';
import { time } from './time.ts';

/** Every suite, in the order in which they run. */
export const suites: readonly Suite[] = [
  session,
  households,
  sending,
  activation,
  lifecycle,
  reminders,
  delivery,
  previews,
  bulk,
  bulkPreflight,
  bulkUpdates,
  csv,
  exportColumns,
  members,
  externalIds,
  accounts,
  concurrency,
  problems,
  idempotency,
  orderAndSearch,
  sorting,
  paging,
  events,
  tenancy,
  cors,
  time,
  limits,
];
