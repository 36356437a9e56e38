import { RESPONSE_LIMITS } from './response-limits.ts';

const INT32 = 2 ** 31 - 1;

type Json = Record<string, unknown>;

/** Says in a JSON Schema what is true of every answer and nowhere said by itself: how long strings and lists may be, how wide integers are. */
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
  // What may be null has two types.
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
