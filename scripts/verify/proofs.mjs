// The steps of `npm run verify`: proofs that take too long for `npm test`.

/** @type {import('../steps.mjs').Step[]} */
export const proofs = [
  {
    name: 'the packed SDK, anywhere',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/sdk-anywhere.mjs']],
  },
  {
    name: 'consumers of the tarballs',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/consumers.mjs']],
    tells: true,
  },
  {
    name: 'the README, word by word',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/readme.mjs']],
    tells: true,
  },
  { name: 'OpenAPI under strangers’ eyes', commands: [['node', 'fixtures/openapi/run.mjs']] },
  {
    name: 'stories under axe, four ways, from a plain file server',
    commands: [['node', 'scripts/verify/stories-four-ways.mjs']],
    tells: true,
  },
  {
    name: 'a bulk send, its server killed twice',
    commands: [['node', '--conditions=@foyer/source', 'packages/server/verify/bulk-killed.ts']],
    tells: true,
  },
  {
    name: 'two APIs, two workers, one of them killed for good',
    commands: [['node', '--conditions=@foyer/source', 'packages/server/verify/two-and-two.ts']],
    tells: true,
  },
  {
    name: 'races of sends and activations',
    commands: [['node', '--conditions=@foyer/source', 'packages/server/verify/races.ts']],
    tells: true,
  },
  {
    name: 'planted faults, seen by the kit',
    commands: [['node', 'scripts/verify/planted-faults.mjs']],
    tells: true,
  },
  { name: 'mutation score', commands: [['node', 'scripts/verify/mutation.mjs']], tells: true },
];

/** @param {string} word */
export const proofsNamed = (word) =>
  proofs.filter(({ name }) => name.toLowerCase().includes(word.toLowerCase()));
