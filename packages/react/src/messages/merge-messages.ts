import type { DeepPartial } from './messages.ts';

/**
 * Merges overrides into a copy of the messages, recursively. Keys that are missing or `undefined` keep the base message.
 * @example
 * mergeMessages(enAU, { actions: { sendInvite: 'Invite' } })
 */
export function mergeMessages<T extends object>(base: T, overrides: NoInfer<DeepPartial<T>> | undefined): T {
  if (overrides === undefined) return base;
  const merged = { ...base };
  for (const key of keysOf(base)) {
    const before = base[key];
    const over: unknown = Reflect.get(overrides, key);
    if (over === undefined) continue;
    Reflect.set(merged, key, isGroup(before) && isGroup(over) ? mergeMessages<object>(before, over) : over);
  }
  return merged;
}

function keysOf<T extends object>(value: T): Extract<keyof T, string>[] {
  const isOwn = (key: string): key is Extract<keyof T, string> => key in value;
  return Object.keys(value).filter(isOwn);
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
