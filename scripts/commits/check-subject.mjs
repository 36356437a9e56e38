// Conventional Commits (https://www.conventionalcommits.org/en/v1.0.0/), narrowed to the types and scopes of this repository.

export const TYPES = [
  'feat',
  'fix',
  'refactor',
  'perf',
  'docs',
  'test',
  'style',
  'build',
  'ci',
  'chore',
  'revert',
];

/** Packages and apps by folder name, then areas of the repository. */
export const SCOPES = [
  'contract',
  'sdk',
  'react',
  'elements',
  'portal',
  'mocks',
  'conformance',
  'server',
  'store-postgres',
  'demo',
  'hosts',
  'bench',
  'ci',
  'decisions',
  'deps',
  'docs',
  'e2e',
  'examples',
  'fixtures',
  'release',
  'repo',
  'scripts',
  'storybook',
];

export const MAX_LENGTH = 72;

const SUBJECT = /^(?<type>\w+)(?:\((?<scopes>[^)]*)\))?!?: (?<description>.+)$/;
const INFLECTED = /(?:ed|ing|[^s]s)$/;
// Imperatives that end like another form.
const IMPERATIVES = new Set([
  'bias',
  'bring',
  'canvas',
  'embed',
  'feed',
  'focus',
  'need',
  'ping',
  'seed',
  'speed',
]);

/**
 * Checks the first line of a commit message.
 * @param {string} subject
 * @returns {string[]} what is wrong with it; empty when nothing is
 * @example
 * checkSubject('fix(sdk): retry after a lost connection') // []
 */
export function checkSubject(subject) {
  const parts = SUBJECT.exec(subject)?.groups;
  if (parts === undefined) return ['is not `type(scope): description`'];
  const { type = '', scopes, description = '' } = parts;
  const [verb = ''] = description.split(' ');
  const unknown = scopes?.split(',').filter((scope) => !SCOPES.includes(scope)) ?? [];
  return [
    TYPES.includes(type) ? '' : `has the unknown type "${type}": use one of ${TYPES.join(', ')}`,
    unknown.length === 0
      ? ''
      : `has the unknown scope "${unknown.join(',')}": use one of ${SCOPES.join(', ')}`,
    subject.length <= MAX_LENGTH ? '' : `has ${subject.length} characters: use at most ${MAX_LENGTH}`,
    /[.…]$/.test(description) ? 'ends with a full stop' : '',
    /^\p{Lu}\p{Ll}/u.test(verb) ? `begins with a capital: write "${verb.toLowerCase()}"` : '',
    INFLECTED.test(verb) && !IMPERATIVES.has(verb) ? `is not in the imperative: "${verb}"` : '',
  ].filter((fault) => fault !== '');
}
