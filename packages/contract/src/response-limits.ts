/**
 * How large a part of an answer may be, so that whoever reads one can set room aside (OWASP API4:2023).
 * What a request may hold is said field by field, and far less.
 */
export const RESPONSE_LIMITS = {
  /** Characters of one string. */
  text: 100_000,
  /** Items of one list. */
  items: 50_000,
} as const;
