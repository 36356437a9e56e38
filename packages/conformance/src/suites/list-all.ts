import type { Client } from '@foyer/contract';
import type { CheckContext } from '../context.ts';
import { holds } from '../expectations.ts';

/** Adds entities by name. */
export async function addEntities({ call }: CheckContext, names: readonly string[]): Promise<Client[]> {
  const added: Client[] = [];
  for (const name of names)
    added.push(await call('clients.create', { body: { kind: 'entity', name, members: [] } }));
  return added;
}

/** Returns the ids of all pages. @param meanwhile runs after the first page */
export async function listAllIds(
  { call }: CheckContext,
  query: [string, string][],
  meanwhile?: () => Promise<unknown>,
): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { items: Client[]; next: string | null } = await call('clients.list', {
      query: [...query, ...(after === null ? [] : [['after', after] satisfies [string, string]])],
    });
    seen.push(...page.items.map(({ id }) => id));
    if (after === null) await meanwhile?.();
    after = page.next;
    holds(seen.length < 1_000, 'paging ends');
  } while (after !== null);
  return seen;
}
