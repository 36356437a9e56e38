import { ensureDemo } from '../../scripts/demo.mjs';
import { modernNode } from '../../scripts/install.mjs';

/** Builds the demo before any test: two workers that start a server at once would otherwise both build it into one folder. */
export async function buildDemo(): Promise<void> {
  const code = await ensureDemo(modernNode() ?? process.execPath);
  if (code !== 0) throw new Error(`The build of the demo ended with ${code}`);
}

// Playwright requires a default export.
// oxlint-disable-next-line import/no-default-export
export default buildDemo;
