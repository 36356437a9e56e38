import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';
import { startProcess } from '../../apps/server/verify/server-process.ts';
const url = readFileSync('/tmp/perf/url','utf8').trim();
const T='t'.repeat(30);
const child = await startProcess({ PORT:'0', FOYER_DATA_DIR:'/tmp/perf/data', FOYER_DATABASE_URL:url, FOYER_LINK_KEY:'SrlHLl/u4rqQdg1qjVbqDBfrKJCaLkTRmWOBwQvV2Uo=', FOYER_DEV_TOKEN:T, SMTP_URL:'smtp://127.0.0.1:1', PUBLIC_URL:'https://portal.example', ...(process.env.PROF ? {NODE_OPTIONS:'--cpu-prof --cpu-prof-dir=/tmp/perf/prof'}:{}) }, 'api');
const only = process.env.ONLY;
const headers = { authorization: `Bearer ${T}` };
for (const [name, path] of [['first','/v1/clients?limit=50'],['middle','/v1/clients?limit=50&offset=50000'],['status','/v1/clients?limit=50&status=waiting'],['search','/v1/clients?limit=50&search=bulk%2077'],['session','/v1/session']] as const) { if (only && name !== only) continue;
  const kept = await autocannon({ url: child.url+path, headers, connections: 10, duration: 4 });
  let n = 0;
  const cold = name==='session' ? null : await autocannon({ url: child.url, connections: 10, duration: 4, requests: [{ method:'GET', path, headers, setupRequest: (r) => ({ ...r, path: path.startsWith('/v1/clients?limit=50') ? path.replace('limit=50', `limit=50&offset=${(name==='middle'?50000:0)+ (n++ % 5000)}`).replace('&offset=50000','') : path }) }] });
  console.log(name, 'kept', kept.requests.average, 'p50', kept.latency.p50, 'p99', kept.latency.p99, kept.non2xx, '| each its own page', cold?.requests.average, cold?.latency.p50, cold?.latency.p99, cold?.non2xx);
}
await child.kill('SIGTERM');
