import type { Context } from 'hono';

const MAX_FIELD = 4_096;

/**
 * Whether a form was sent by one of our own pages. Browsers say so themselves; `null` is what they call an origin under `no-referrer`,
 * which our pages ask for, and older ones tell no more than that.
 */
export function isSameOriginForm({ req }: Context, publicOrigin: string): boolean {
  const site = req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = req.header('origin');
  return (
    origin === undefined || origin === 'null' || origin === publicOrigin || origin === new URL(req.url).origin
  );
}

/** The fields of a form as text; what is missing, too long or a file is empty. */
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
