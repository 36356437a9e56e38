// Writes changesets into changelogs as they are, and the updated packages of this repository in one line.

const functions = {
  /** @param {{ summary: string }} changeset */
  getReleaseLine: async ({ summary }) => {
    const [first = '', ...rest] = summary.trim().split('\n');
    return [`- ${first}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
  },
  /**
   * @param {unknown} _changesets
   * @param {{ name: string, newVersion: string }[]} dependencies
   */
  getDependencyReleaseLine: async (_changesets, dependencies) =>
    dependencies.length === 0
      ? ''
      : `- Updates ${dependencies.map(({ name, newVersion }) => `\`${name}\` to ${newVersion}`).join(', ')}.`,
};

export default functions;
