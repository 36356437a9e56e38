// Foyer's writer and Papa Parse with the same result: escaped formulas, CRLF, UTF-8 bytes.
import { csvChunk } from '@foyer/sdk/csv';
import Papa from 'papaparse';

const encoder = new TextEncoder();

/** @type {Record<string, (chunk: string[][]) => Uint8Array>} */
export const ways = {
  '@foyer/sdk/csv': (chunk) => csvChunk(chunk),
  papaparse: (chunk) =>
    encoder.encode(`${Papa.unparse(chunk, { newline: '\r\n', escapeFormulae: true })}\r\n`),
};
