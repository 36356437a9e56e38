// `npm run bench:server [-- events|workers|list]`: what the server does on PostgreSQL, in processes of its own. Run alone.
import { events } from './events.ts';
import { list } from './list.ts';
import { workers } from './workers.ts';

const benches = { events, workers, list };

const isBench = (name: string): name is keyof typeof benches => Object.hasOwn(benches, name);
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  if (!isBench(name))
    throw new Error(`There is no bench ${name}: there are ${Object.keys(benches).join(', ')}`);
  await benches[name]();
}
