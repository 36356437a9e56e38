// Writes the same rows in every way, in turns; it runs in Node and, bundled, in a page.

const CHUNK = 500;

/** @param {number} count @returns {string[][]} rows as an export has them: one in eight has a quote, a comma or a formula in it */
export function rowsOf(count) {
  const names = [
    'Amelia & Tom Okafor',
    'Quay Trust',
    'Zoë Müller-Østergård',
    'Smith, Ann',
    'Nora "Nell" Lindqvist',
    'Marlowe Household',
    'Harbour Holdings Pty Ltd',
    '=cmd|x',
  ];
  return Array.from({ length: count }, (_, i) => [
    names[i % names.length] ?? '',
    'Group',
    `Person ${i}`,
    'Owner',
    `person.${i}@northmail.example`,
    'Active',
    '2026-10-01',
    '',
    '2026-10-02',
    '2026-11-02',
    'Pro',
    'Nora Lindqvist; Sam Lee',
  ]);
}

/**
 * @param {string[][]} rows
 * @param {Record<string, (chunk: string[][]) => Uint8Array>} ways each makes bytes of some rows
 * @param {number} rounds
 * @returns {Record<string, { bytes: number, rates: number[] }>} MB/s of each round
 */
export function inTurns(rows, ways, rounds) {
  const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) =>
    rows.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  const names = Object.keys(ways);
  /** @type {Record<string, { bytes: number, rates: number[] }>} */
  const results = Object.fromEntries(names.map((name) => [name, { bytes: 0, rates: [] }]));
  // One round to get warm.
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names.map((_, place) => names[(place + round + 1) % names.length] ?? '')) {
      const start = performance.now();
      let bytes = 0;
      for (const chunk of chunks) bytes += ways[name]?.(chunk).length ?? 0;
      const one = results[name];
      if (one) one.bytes = bytes;
      if (round >= 0) one?.rates.push(bytes / 1e3 / (performance.now() - start));
    }
  }
  return results;
}
