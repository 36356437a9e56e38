/**
 * The maximum sizes within a response, so that readers can limit memory (OWASP API4:2023).
 * Requests have lower limits, set field by field in the schemas.
 */
export const RESPONSE_LIMITS = {
  /** Characters in a string. */
  text: 100_000,
  /** Items in a list. */
  items: 50_000,
} as const;
