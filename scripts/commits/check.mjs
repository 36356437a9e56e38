// `npm run commits`: checks the subjects of the commits of this branch; on main, of all commits since the convention was introduced.
import { execFileSync } from 'node:child_process';
import { root } from '../install.mjs';
import { checkSubject } from './check-subject.mjs';

/** The last commit before the convention. */
const LAST_UNCHECKED = { commit: 'c24a82f', date: '2026-11-26T05:13:30+00:00' };

/**
 * @param {...string} args
 * @returns {string | undefined} undefined when the command fails
 */
function git(...args) {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

function rangeToCheck() {
  const base = git('merge-base', 'origin/main', 'HEAD');
  if (base !== undefined && base !== git('rev-parse', 'HEAD')) return [`${base}..HEAD`];
  if (git('merge-base', '--is-ancestor', LAST_UNCHECKED.commit, 'HEAD') !== undefined) {
    return [`${LAST_UNCHECKED.commit}..HEAD`];
  }
  console.log('The history of this clone is too short: only the commits in it are checked.');
  return [`--since=${LAST_UNCHECKED.date}`, 'HEAD'];
}

if (git('rev-parse', 'HEAD') === undefined) {
  console.log('This is not a clone: no commits to check.');
  process.exit(0);
}

const log = git('log', '--no-merges', '--format=%h %s', ...rangeToCheck()) ?? '';
const commits = log.split('\n').filter((line) => line !== '');
const faults = commits.flatMap((line) => {
  const [hash = ''] = line.split(' ');
  const subject = line.slice(hash.length + 1);
  return checkSubject(subject).map((fault) => `${hash} ${subject}\n  ${fault}`);
});
for (const fault of faults) console.log(fault);
console.log(`${commits.length} commits checked, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
