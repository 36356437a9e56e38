import * as z from 'zod/mini';

/** What a body holds, if it is JSON of the shape; null when it is not. */
export function readJson<Shape extends z.ZodMiniType>(shape: Shape, text: string): z.infer<Shape> | null {
  try {
    const parsed = z.safeParse(shape, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A moment in any notation that ISO 8601 has; false for what is none. */
export const moment = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

/** Joins the non-empty parts of a reason into one line for staff, of at most 1,000 characters; null without any. */
export function joinReason(...parts: readonly (string | number | null | undefined)[]): string | null {
  const reason = parts
    .flatMap((part) => (part === undefined || part === null || part === '' ? [] : String(part)))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return reason === '' ? null : reason.slice(0, 1_000);
}
