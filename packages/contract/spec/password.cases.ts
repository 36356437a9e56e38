import type { PasswordWeakness } from '../src/rules/index.ts';

/** A password of Tom Okafor, tom.okafor@northmail.com, under the default policy of 15 characters. */
export const passwordCases: readonly {
  name: string;
  password: string;
  expected: PasswordWeakness[];
  userInputs?: string[];
}[] = [
  { name: 'a short sentence', password: 'harbour wall in rain', expected: [] },
  { name: 'exactly fifteen', password: 'kelp tide lantn', expected: [] },
  { name: 'fourteen', password: 'kelp tide lant', expected: [{ code: 'too-short', missing: 1 }] },
  { name: 'empty', password: '', expected: [{ code: 'too-short', missing: 15 }] },
  {
    name: 'his own name and a year',
    password: 'okafor2026',
    expected: [{ code: 'too-short', missing: 5 }, { code: 'contains-name' }],
  },
  {
    name: 'his own name, made long',
    password: 'tomokafor-tomokafor-1',
    expected: [{ code: 'contains-name' }],
  },
  { name: 'his own name within a sentence', password: 'tom walks along the quay', expected: [] },
  { name: 'common', password: 'passwordpassword', expected: [{ code: 'common' }] },
  { name: 'fifteen of four bytes each', password: '🐚'.repeat(15), expected: [] },
  { name: 'his address, twice', password: 'northmail-northmail', expected: [{ code: 'contains-name' }] },
  {
    name: 'his own name and five letters',
    password: 'okafor okafor quays',
    expected: [{ code: 'contains-name' }],
  },
  { name: 'his own name and six letters', password: 'okafor okafor harbor', expected: [] },
  {
    name: 'a name of two letters is in half of all words',
    password: 'alli alli alli alli',
    userInputs: ['Al', 'Li'],
    expected: [],
  },
  {
    name: 'three letters are a name',
    password: 'ann-ann-ann-ann-2026',
    userInputs: ['Ann'],
    expected: [{ code: 'contains-name' }],
  },
  { name: 'as long as it may be', password: 'a'.repeat(1_024), expected: [] },
  { name: 'a whole page', password: 'a'.repeat(1_025), expected: [{ code: 'too-long' }] },
];
