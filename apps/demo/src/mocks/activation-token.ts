/** The token of an activation link, or null for any other address. */
export const activationTokenIn = (address: string): string | null =>
  /\/activate\/([\w-]+)/.exec(address)?.[1] ?? null;
