import type { Context } from 'hono';

const MAX_FIELD = 4_096;

/**
 * Whether one of our own pages submitted a form, by Fetch Metadata. Older browsers only send an origin, which is `null` under the
 * `no-referrer` policy of our pages.
 */
export function isSameOriginForm({ req }: Context, publicOrigin: string): boolean {
  const site = req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = req.header('origin');
  return (
    origin === undefined || origin === 'null' || origin === publicOrigin || origin === new URL(req.url).origin
  );
}

/** Reads text fields of a form; missing or too long ones and files are omitted. */
export async function readForm<Name extends string>(
  { req }: Context,
  names: readonly Name[],
): Promise<{ [K in Name]?: string }> {
  const form = await req.parseBody().catch(() => ({}));
  const fields: { [K in Name]?: string } = {};
  for (const name of names) {
    const value: unknown = Reflect.get(form, name);
    if (typeof value === 'string' && value.length <= MAX_FIELD) fields[name] = value;
  }
  return fields;
}
