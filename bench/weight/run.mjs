// npm run bench:weight [-- --write]: what a host pays for us, from the packed tarballs, and for others, from npm: bundles, and what Chromium fetches.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { createMockPortal } from '../../packages/mocks/src/index.ts';
import { findChromium } from '../../scripts/chromium.mjs';
import { pack } from '../../scripts/tarballs.mjs';
import { createHost } from '../../scripts/verify/consumers/host.mjs';
import { installPeers } from '../peers.mjs';
import { writeSection } from '../section.mjs';

const here = import.meta.dirname;
installPeers(here);
const { byEsbuild, byRollup, prebuilt } = await import('./bundle.mjs');
const { fetched } = await import('./fetched.mjs');
const { awaited, services } = await import('./answers.mjs');

const of = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(path.join(here, 'node_modules', name, 'package.json'), 'utf8')).version;
const clerkFiles = () => {
  const ui = path.join(here, 'node_modules/@clerk/ui/dist');
  const shared = readFileSync(path.join(ui, 'ui.shared.browser.js'), 'utf8');
  const hash = /\.h=\(\)=>"(\w{6})/.exec(shared)?.[1];
  if (!hash) throw new Error('Clerk names its files in another way now');
  // What its loader fetches for the profile of an organisation, by the numbers in it.
  const chunks = ['vendors', 'ui-common', '980', 'organizationprofile'].map((name) =>
    path.join(ui, `${name}_ui_${hash}_${of('@clerk/ui')}.js`),
  );
  return [
    path.join(here, 'node_modules/@clerk/clerk-js/dist/clerk.browser.js'),
    path.join(ui, 'ui.shared.browser.js'),
    ...chunks,
  ];
};

/** @type {{ name: string, title: string, packages: string[], note: string, prebuilt?: () => string[] }[]} */
const peers = [
  {
    name: 'workos',
    title: 'WorkOS `UsersManagement`',
    packages: ['@workos-inc/widgets', '@radix-ui/themes'],
    note: '',
  },
  {
    name: 'better-auth-ui',
    title: 'Better-Auth-UI `OrganizationMembersCard`',
    packages: ['@daveyplate/better-auth-ui', 'better-auth'],
    note: 'its looks are the host’s Tailwind, which is not in it',
  },
  {
    name: 'descope',
    title: 'Descope `UserManagement`',
    packages: ['@descope/react-sdk', '@descope/user-management-widget'],
    note: 'not mounted: its screens come from its service at run time, and are not in it',
  },
  {
    name: 'stytch',
    title: 'Stytch `AdminPortalMemberManagement`',
    packages: ['@stytch/react'],
    note: 'not mounted: it wants a session of its service',
  },
  {
    name: 'clerk',
    title: 'Clerk `OrganizationProfile`',
    packages: ['@clerk/react', '@clerk/clerk-js', '@clerk/ui'],
    note: 'not mounted; what its loader fetches from its CDN is taken from its packages, the variant with the host’s React',
    prebuilt: clerkFiles,
  },
];

/** @param {string} entry @param {number} more bytes that come as they are */
async function bundles(entry, more = 0) {
  const esbuild = await byEsbuild(entry);
  const rollup = await byRollup(entry, { external: true });
  const plus = (/** @type {import('./bundle.mjs').Weight} */ { first, all }) => ({
    first: first + more,
    all: all + more,
  });
  return { esbuild: plus(esbuild.weight), rollup: plus(rollup.weight), css: rollup.css };
}

const packed = pack('bench-weight').filter(({ name }) => ['@foyer/sdk', '@foyer/react'].includes(name));
const host = await createHost({ fixture: 'bench/weight/ours', packages: packed });
const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });

/** @type {Record<string, { esbuild: import('./bundle.mjs').Weight, rollup: import('./bundle.mjs').Weight, css: number }>} */
const entryPoints = {};
/** @type {Record<string, { bundles: Awaited<ReturnType<typeof bundles>>, fetched: { scripts: number, styles: number, files: string[] } | null }>} */
const lists = {};
try {
  for (const { name, unpacked } of packed.toReversed()) {
    const { exports } = JSON.parse(readFileSync(path.join(unpacked, 'package.json'), 'utf8'));
    for (const key of Object.keys(exports).filter((one) => !/\.(json|css)$/.test(one))) {
      const entry = path.posix.join(name, key);
      const file = path.join(host.dir, `${entry.replaceAll(/\W/g, '-')}.mjs`);
      writeFileSync(file, `export * from '${entry}';\n`);
      entryPoints[entry] = await bundles(file);
    }
  }
  const dist = path.join(here, 'dist');
  mkdirSync(dist, { recursive: true });
  const mockPortal = await createMockPortal({ scenario: 'busy-portal', now: '2026-11-24T09:41:00.000Z' });
  const first =
    /** @type {{ items: { name: string }[] }} */ (
        await (
          await mockPortal.fetch(`${mockPortal.origin}/v1/clients?limit=1&sort=name`, {
            headers: { authorization: `Bearer ${mockPortal.token}` },
          })
        ).json()
    ).items[0]?.name ?? '';
  const ours = path.join(host.dir, 'list.tsx');
  await byRollup(ours, { external: false, dir: path.join(dist, 'foyer') });
  lists['foyer'] = {
    bundles: await bundles(ours),
    fetched: await fetched(browser, {
      dir: path.join(dist, 'foyer'),
      row: first,
      answer: async (request) => {
        const { pathname, search } = new URL(request.url);
        if (!pathname.startsWith('/v1/')) return undefined;
        // An interception cannot stream: the feed opens, and says nothing.
        if (pathname === '/v1/events')
          return new Response(': open\n\n', { headers: { 'content-type': 'text/event-stream' } });
        return mockPortal.fetch(`${mockPortal.origin}${pathname}${search}`, {
          method: request.method,
          headers: { authorization: `Bearer ${mockPortal.token}`, 'content-type': 'application/json' },
          body: request.method === 'GET' ? null : await request.text(),
        });
      },
    }),
  };
  mockPortal.close();
  for (const { name, prebuilt: files } of peers) {
    const entry = path.join(here, 'hosts', `${name}.tsx`);
    const answer = services[name];
    if (answer) await byRollup(entry, { external: false, dir: path.join(dist, name) });
    lists[name] = {
      bundles: await bundles(entry, files ? prebuilt(files()) : 0),
      fetched: answer ? await fetched(browser, { dir: path.join(dist, name), answer, row: awaited }) : null,
    };
    console.error(`${name} weighed`);
  }
} finally {
  await browser.close();
  host.remove();
}

const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
const row = (/** @type {(string | number)[]} */ ...cells) => `| ${cells.join(' | ')} |`;
const git = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: here, encoding: 'utf8' }).trim();
const own = lists['foyer'];
if (!own?.fetched) throw new Error('Our own list was not weighed');
const ratio = (/** @type {number} */ bytes, /** @type {number} */ ofOurs) =>
  `${(bytes / ofOurs).toFixed(2)} ×`;
/** Scripts until rows are there: what was fetched, or, where it was not mounted, the whole bundle. */
const until = (/** @type {typeof own} */ { fetched: seen, bundles: { rollup } }) =>
  seen?.scripts ?? rollup.all;
const text = [
  `${new Date().toISOString().slice(0, 10)}, tarballs of ${git}, kB = 1,000 bytes, gzip level 9, React and react-dom left out. Chromium ${browser.version()}, esbuild ${of('rollup') && JSON.parse(readFileSync(path.join(here, '../../node_modules/esbuild/package.json'), 'utf8')).version}, Rollup ${of('rollup')} with Terser.`,
  [
    row(
      'a member list, as a host mounts it',
      'esbuild, at first',
      '… all',
      'Rollup, at first',
      '… all',
      'CSS',
      'scripts that Chromium fetched',
      'over ours',
    ),
    row('---', '--:', '--:', '--:', '--:', '--:', '--:', '--:'),
    ...[
      { name: 'foyer', title: '**Foyer `ClientList`**, provider and SDK', packages: [], note: '' },
      ...peers,
    ].map(({ name, title }) => {
      const one = lists[name];
      if (!one) throw new Error(`${name} was not weighed`);
      const { bundles: b, fetched: seen } = one;
      return row(
        title,
        kB(b.esbuild.first),
        kB(b.esbuild.all),
        kB(b.rollup.first),
        kB(b.rollup.all),
        kB(b.css),
        seen ? kB(seen.scripts) : 'not mounted',
        ratio(until(one), until(own)),
      );
    }),
  ].join('\n'),
  `"All" are also files that are fetched on intent. Fetched: from navigation until the rows stand there and three more seconds, no pointer events, Rollup’s files, body bytes on the wire; styles are in the column before. ` +
    `"Over ours" compares what was fetched with what was fetched, and where a component could not be mounted its whole bundle, which it needs for its list. Ours fetched ${own.fetched.files.length} files: ${own.fetched.files.join(', ')} bytes.`,
  peers
    .map(
      ({ title, packages, note }) =>
        `- ${title}: ${packages.map((name) => `${name} ${of(name)}`).join(', ')}${note && `; ${note}`}.`,
    )
    .join('\n') + '\n- Frontegg and Auth0’s list were not tried.',
  [
    row('everything of an entry point', 'esbuild', 'Rollup'),
    row('---', '--:', '--:'),
    ...Object.entries(entryPoints).map(([entry, { esbuild, rollup }]) =>
      row(`\`${entry}\``, kB(esbuild.all), kB(rollup.all)),
    ),
  ].join('\n'),
].join('\n\n');
console.log(text);
if (process.argv.includes('--write')) writeSection('bench:weight', text);
process.exit(0);
