import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * Applies a patch without context lines, which git finds by its removed lines wherever they moved in the file.
 * @param {string} patch its path
 * @param {string} folder that the paths in the patch are relative to
 * @param {...string} flags of `git apply`, such as `--check`
 * @throws Error when the patch does not apply
 */
export function applyPatch(patch, folder, ...flags) {
  execFileSync('git', ['apply', '-p0', '--unidiff-zero', '--whitespace=nowarn', ...flags, patch], {
    cwd: folder,
    stdio: 'pipe',
    // A copy of the sources is not a repository: git must not find a parent one.
    env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder) },
  });
}
