// A section of bench/README.md that a benchmark writes for itself, between two marks.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const README = path.join(import.meta.dirname, 'README.md');

/** @param {string} name of the benchmark, as in `<!-- results of bench:sdk -->` @param {string} text */
export function writeSection(name, text) {
  const begin = `<!-- results of ${name} -->`;
  const end = `<!-- end of ${name} -->`;
  const whole = readFileSync(README, 'utf8');
  const [before, rest = ''] = whole.split(begin);
  const [, after] = rest.split(end);
  if (before === undefined || after === undefined) throw new Error(`${README} has lost the marks of ${name}`);
  writeFileSync(README, `${before}${begin}\n\n${text}\n\n${end}${after}`);
}
