import { RESPONSE_LIMITS } from './response-limits.ts';

const INT32 = 2 ** 31 - 1;

type Json = Record<string, unknown>;

/** Adds the general limits to a JSON Schema where it has none: the length of strings and lists, the width of integers. */
export function withBounds(schema: Json): Json {
  const inside = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withBoundsInside(value)]),
  );
  return { ...inside, ...boundsOf(inside) };
}

function withBoundsInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBoundsInside);
  return typeof value === 'object' && value !== null
    ? withBounds(Object.fromEntries(Object.entries(value)))
    : value;
}

function boundsOf({ type, maxLength, maxItems, maximum, enum: listed, const: fixed, format }: Json): Json {
  if (listed !== undefined || fixed !== undefined) return {};
  // Nullable schemas have two types.
  switch (Array.isArray(type) ? type.find((one) => one !== 'null') : type) {
    case 'string':
      return maxLength === undefined ? { maxLength: RESPONSE_LIMITS.text } : {};
    case 'array':
      return maxItems === undefined ? { maxItems: RESPONSE_LIMITS.items } : {};
    case 'integer':
      return format === undefined
        ? { format: typeof maximum === 'number' && maximum <= INT32 ? 'int32' : 'int64' }
        : {};
    default:
      return {};
  }
}
