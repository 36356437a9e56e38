import type { PasswordWeakness } from '../src/rules/index.ts';

/** Passwords of Tom Okafor, tom.okafor@northmail.com, with the default minimum of 15 characters. */
export const passwordCases: readonly {
  name: string;
  password: string;
  expected: PasswordWeakness[];
  userInputs?: string[];
}[] = [
  { name: 'a passphrase', password: 'harbour wall in rain', expected: [] },
  { name: 'exactly 15 characters', password: 'kelp tide lantn', expected: [] },
  { name: '14 characters', password: 'kelp tide lant', expected: [{ code: 'too-short', missing: 1 }] },
  { name: 'empty', password: '', expected: [{ code: 'too-short', missing: 15 }] },
  {
    name: 'the own name and a year',
    password: 'okafor2026',
    expected: [{ code: 'too-short', missing: 5 }, { code: 'contains-name' }],
  },
  {
    name: 'the own name, repeated',
    password: 'tomokafor-tomokafor-1',
    expected: [{ code: 'contains-name' }],
  },
  { name: 'the own name within a passphrase', password: 'tom walks along the quay', expected: [] },
  { name: 'common', password: 'passwordpassword', expected: [{ code: 'common' }] },
  { name: '15 characters of four bytes each', password: '🐚'.repeat(15), expected: [] },
  { name: 'the own address, twice', password: 'northmail-northmail', expected: [{ code: 'contains-name' }] },
  {
    name: 'the own name and five letters',
    password: 'okafor okafor quays',
    expected: [{ code: 'contains-name' }],
  },
  { name: 'the own name and six letters', password: 'okafor okafor harbor', expected: [] },
  {
    name: 'a name of two letters is ignored',
    password: 'alli alli alli alli',
    userInputs: ['Al', 'Li'],
    expected: [],
  },
  {
    name: 'a name of three letters counts',
    password: 'ann-ann-ann-ann-2026',
    userInputs: ['Ann'],
    expected: [{ code: 'contains-name' }],
  },
  { name: 'the maximum length', password: 'a'.repeat(1_024), expected: [] },
  { name: 'longer than the maximum', password: 'a'.repeat(1_025), expected: [{ code: 'too-long' }] },
];
