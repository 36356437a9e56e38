import { chromium } from '../../node_modules/playwright-core/index.mjs';
import { findChromium } from '../../scripts/chromium.mjs';
import { buildPage } from './build.mjs'; import { measure } from './measure.mjs';
const { executablePath, args } = await findChromium();
const b = await chromium.launch({ executablePath, args: [...args, '--disable-frame-rate-limit', '--disable-gpu-vsync'] });
for (const c of process.argv[3].split(',')) { try { const u = await buildPage(c); console.log(c, JSON.stringify(await measure(b, u, +process.argv[2]))); } catch (e) { console.log(c, e.message.slice(0,600)); } }
await b.close();
