// The steps of `npm run verify`: checks that take too long for `npm test`.

/** @typedef {import('../steps.mjs').Step & { acceptsFilter?: boolean }} Proof with `acceptsFilter`, its script runs only the parts whose name contains its argument */

/** @type {Proof[]} */
export const proofs = [
  {
    name: 'the packed SDK, anywhere',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/sdk-anywhere.mjs']],
  },
  {
    name: 'consumers of the tarballs',
    commands: [['node', '--conditions=@foyer/source', 'scripts/verify/consumers.mjs']],
    printsOutput: true,
    acceptsFilter: true,
  },
  {
    name: 'bundles by four bundlers',
    commands: [['node', 'scripts/verify/bundles.mjs']],
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
    acceptsFilter: true,
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
    acceptsFilter: true,
  },
  {
    name: 'mutation score',
    commands: [['node', 'scripts/verify/mutation.mjs']],
    printsOutput: true,
    acceptsFilter: true,
  },
];

/**
 * Selects the proofs whose name contains the arguments. Arguments that no name contains are passed on to proofs that accept a filter.
 * @param {readonly string[]} args of `npm run verify --`
 * @returns {Proof[]} none when nothing matches
 * @example
 * selectProofs(['planted', 'cursor']) // the planted faults whose name contains `cursor`
 */
export function selectProofs(args) {
  if (args.length === 0) return proofs;
  for (let count = args.length; count > 0; count -= 1) {
    const word = args.slice(0, count).join(' ').toLowerCase();
    const filter = args.slice(count);
    const selected = proofs.filter(
      ({ name, acceptsFilter }) =>
        name.toLowerCase().includes(word) && (filter.length === 0 || acceptsFilter === true),
    );
    if (selected.length > 0)
      return selected.map((proof) => ({
        ...proof,
        commands: proof.commands.map((command) => [...command, ...filter]),
      }));
  }
  return [];
}
