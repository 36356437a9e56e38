// The steps of `npm run verify`: checks that take too long for `npm test`.

/** @type {import('../steps.mjs').Step[]} */
export const proofs = [
  {
    name: 'the packed SDK, anywhere',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/sdk-anywhere.mjs']],
  },
  {
    name: 'consumers of the tarballs',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/consumers.mjs']],
    printsOutput: true,
  },
  {
    name: 'the README, word by word',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/readme.mjs']],
    printsOutput: true,
  },
  { name: 'OpenAPI under strangers’ eyes', commands: [['node', 'fixtures/openapi/run.mjs']] },
  {
    name: 'stories under axe, four ways, from a plain file server',
    commands: [['node', 'scripts/verify/stories-four-ways.mjs']],
    printsOutput: true,
  },
  {
    name: 'a bulk send, its server killed twice',
    commands: [['node', '--conditions=@foyer/source', 'packages/server/verify/bulk-killed.ts']],
    printsOutput: true,
  },
  {
    name: 'two APIs, two workers, one of them killed for good',
    commands: [['node', '--conditions=@foyer/source', 'packages/server/verify/two-and-two.ts']],
    printsOutput: true,
  },
  {
    name: 'races of sends and activations',
    commands: [['node', '--conditions=@foyer/source', 'packages/server/verify/races.ts']],
    printsOutput: true,
  },
  {
    name: 'planted faults, seen by the kit',
    commands: [['node', 'scripts/verify/planted-faults.mjs']],
    printsOutput: true,
  },
  { name: 'mutation score', commands: [['node', 'scripts/verify/mutation.mjs']], printsOutput: true },
];

/** @param {string} word */
export const proofsNamed = (word) =>
  proofs.filter(({ name }) => name.toLowerCase().includes(word.toLowerCase()));
