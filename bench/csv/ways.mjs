// Ours, and Papa Parse told to do the same: formulas made plain, lines that end with CRLF, bytes in the end.
import { csvChunk } from '@foyer/sdk/csv';
import Papa from 'papaparse';

const encoder = new TextEncoder();

/** @type {Record<string, (chunk: string[][]) => Uint8Array>} */
export const ways = {
  '@foyer/sdk/csv': (chunk) => csvChunk(chunk),
  papaparse: (chunk) =>
    encoder.encode(`${Papa.unparse(chunk, { newline: '\r\n', escapeFormulae: true })}\r\n`),
};
