import type { ClientPage } from '@foyer/contract';

/** Fetches page after page until there is no next one. */
export async function* iteratePages(
  fetchPage: (after: string | undefined) => Promise<ClientPage>,
): AsyncGenerator<ClientPage, void, undefined> {
  let after: string | undefined;
  do {
    const page = await fetchPage(after);
    yield page;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
