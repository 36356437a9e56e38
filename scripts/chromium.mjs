// Finds a Chromium that can be driven here, or brings one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ source: string, executablePath: string, args: string[] }} Chromium */

const linux = process.platform === 'linux';
const superuser = linux && process.getuid?.() === 0;

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// Quiet on a closed network, and able to start in a container.
const ARGS = [
  ...(superuser ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/** @param {string} file */
function works(file) {
  if (!existsSync(file)) return false;
  // Ubuntu's chromium-browser is a stub that only tells to install a snap.
  return !linux || spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
}

function fromEnvironment() {
  const file = process.env.CHROMIUM_PATH;
  if (file && !existsSync(file)) throw new Error(`CHROMIUM_PATH=${file} does not exist`);
  return file;
}

async function fromPlaywright() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

function fromSystem() {
  return SYSTEM_PATHS.find(works);
}

function fromApt() {
  if (!superuser || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('No browser found: installing the chromium package, which takes about a minute.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    // stdout goes nowhere: callers print results there.
    if (spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status !== 0) break;
  }
  return fromSystem();
}

async function fromBundle() {
  const { default: bundle } = await import('@sparticuz/chromium');
  return bundle.executablePath();
}

/** @type {[source: string, find: () => string | undefined | Promise<string | undefined>][]} */
const WAYS = [
  ['environment', fromEnvironment],
  ['playwright', fromPlaywright],
  ['system', fromSystem],
  ['apt', fromApt],
  ['bundle', fromBundle],
];

/**
 * The first way that leads to a browser. CHROMIUM_SKIP=playwright,system,apt leaves ways out.
 * @returns {Promise<Chromium>}
 */
export async function findChromium() {
  const skipped = (process.env.CHROMIUM_SKIP ?? '').split(',');
  for (const [source, find] of WAYS) {
    if (skipped.includes(source)) continue;
    const executablePath = await find();
    // The bundled build is a headless shell; its own list of arguments hangs with two pages, ours does not.
    if (executablePath)
      return { source, executablePath, args: source === 'bundle' ? ['--headless=shell', ...ARGS] : ARGS };
  }
  throw new Error(
    'No Chromium: set CHROMIUM_PATH, or install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium)',
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(JSON.stringify(await findChromium(), null, 2));
