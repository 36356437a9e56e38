// Builds two small apps from the tarballs by four bundlers, and checks what a browser loads at first.
import { pack } from '../tarballs.mjs';
import { createHost, installed } from './consumers/host.mjs';
import { machineNode } from './machine-node.mjs';

/** Gzipped bytes at first, without React. */
const LIMITS = { list: 55_000, status: 4_000 };
/** esbuild with splitting keeps the shared modules of a chunk together; see decisions/0020. */
const limitOf = (/** @type {keyof typeof LIMITS} */ app, /** @type {string} */ bundler) =>
  app === 'list' && bundler === 'esbuild' ? 60_000 : LIMITS[app];
const TITLES = { list: '`ClientList` in a `FoyerProvider`', status: '`InvitationStatus` alone' };
const PACKAGES = { rollup: 'rollup', esbuild: 'esbuild', webpack: 'webpack', rspack: '@rspack/core' };
const APPS = /** @type {const} */ (['list', 'status']);
const BUNDLERS = /** @type {const} */ (['rollup', 'esbuild', 'webpack', 'rspack']);

const host = await createHost({
  fixture: 'fixtures/consumers/bundlers',
  packages: pack('bundles').filter(({ name }) => ['@foyer/sdk', '@foyer/react'].includes(name)),
});
try {
  /** @type {Record<keyof typeof LIMITS, Record<keyof typeof PACKAGES, number>>} */
  const sizes = JSON.parse(await host.run(machineNode, ['build.mjs']));
  const heads = BUNDLERS.map((name) => `${PACKAGES[name]} ${installed(host, PACKAGES[name])}`);
  console.log(`| gzipped bytes at first, React left out | ${heads.join(' | ')} | at most |`);
  console.log(`| --- |${' --: |'.repeat(heads.length + 1)}`);
  for (const app of APPS)
    console.log(
      `| ${TITLES[app]} | ${BUNDLERS.map((name) => sizes[app][name]).join(' | ')} | ${LIMITS[app]}${limitOf(app, 'esbuild') === LIMITS[app] ? '' : `, esbuild ${limitOf(app, 'esbuild')}`} |`,
    );
  const over = APPS.flatMap((app) =>
    BUNDLERS.filter((name) => !(sizes[app][name] <= limitOf(app, name))).map((name) => `${app} by ${name}`),
  );
  if (over.length > 0) throw new Error(`Over the limit: ${over.join(', ')}`);
} finally {
  host.remove();
}
