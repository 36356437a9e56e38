/** Parameters of a statement; `bind` appends a value and returns its placeholder. */
export interface Params {
  params: unknown[];
  bind: (value: unknown) => string;
}

/** @param initial parameters that already have placeholders */
export function createParams(initial: readonly unknown[] = []): Params {
  const params = [...initial];
  return { params, bind: (value) => `$${params.push(value)}` };
}
