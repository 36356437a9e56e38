// In a process of its own, from bundles of the built SDK: node --expose-gc bundle.mjs <count> <rounds>
import { createRowMaker, csvColumns, csvStream } from '@foyer/sdk/csv';
import { stringify } from 'csv-stringify/sync';
import { inTurns, rowsOf } from './rounds.mjs';
import { ways } from './ways.mjs';

const [count = 0, rounds = 0] = process.argv.slice(2).map(Number);
const encoder = new TextEncoder();
const results = inTurns(
  rowsOf(count),
  {
    ...ways,
    'csv-stringify': (chunk) =>
      encoder.encode(stringify(chunk, { record_delimiter: 'windows', escape_formulas: true })),
  },
  rounds,
);

/** @param {number} i */
const client = (i) => ({
  id: `cl_${i}`,
  externalId: null,
  kind: 'individual',
  name: `Client ${i}`,
  plan: 'pro',
  assignedStaff: [{ id: 'st_1', name: 'Nora Lindqvist' }],
  preliminaryData: {},
  hidden: false,
  createdAt: '2026-10-01T00:00:00.000Z',
  version: 1,
  members: [
    {
      id: `mb_${i}`,
      clientId: `cl_${i}`,
      role: 'owner',
      name: { given: 'Person', family: String(i) },
      email: `person.${i}@northmail.example`,
      locale: 'en-AU',
      account: {
        id: `ac_${i}`,
        email: `person.${i}@northmail.example`,
        status: 'active',
        activatedAt: '2026-10-02T00:00:00.000Z',
        lastLoginAt: '2026-11-02T00:00:00.000Z',
      },
      invitation: null,
    },
  ],
});

// From clients to bytes as a host streams an export: chunks of 500 made as they are read, so that only one is there at a time.
const { rowsOf: rowsOfClient } = createRowMaker({
  timeZone: 'Australia/Sydney',
  now: Date.parse('2026-11-25T00:00:00.000Z'),
});
async function* chunks() {
  for (let from = 0; from < count; from += 500)
    yield Array.from({ length: Math.min(500, count - from) }, (_, i) =>
      rowsOfClient(client(from + i)),
    ).flat();
}
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
let after = [];
let bytes = 0;
let read = 0;
const start = performance.now();
let gcMs = 0;
for await (const chunk of csvStream(csvColumns, chunks())) {
  bytes += chunk.length;
  read += 1;
  if (read % 40 !== 0) continue;
  const from = performance.now();
  globalThis.gc?.();
  after.push((process.memoryUsage().heapUsed - before) / 1e6);
  gcMs += performance.now() - from;
}
const ms = performance.now() - start - gcMs;
console.log(JSON.stringify({ results, streamed: { bytes, ms, heapMB: after } }));
