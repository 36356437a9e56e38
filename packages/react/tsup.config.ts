import { readdir, readFile, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { entries, library } from '../../scripts/library.ts';

const directive = '"use client";';

// tsup puts its CommonJS helpers before the banner, where a directive is a mere string. Same line count, so source maps stay true.
async function directiveFirst() {
  for (const file of await readdir('dist')) {
    if (!file.endsWith('.cjs')) continue;
    const code = await readFile(`dist/${file}`, 'utf8');
    await writeFile(`dist/${file}`, directive + code.replace(directive, ''));
  }
}

// Nobody imports it by this name: it makes the status a chunk of its own, so that a host who shows nothing else loads nothing else.
const entry = { ...entries(), status: 'src/components/InvitationStatus/index.ts' };

export default defineConfig(library({ entry, banner: { js: directive }, onSuccess: directiveFirst }));
