import { readdir, readFile, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { library } from '../../scripts/library.ts';

const directive = '"use client";';

// tsup puts its CommonJS helpers before the banner, where a directive is a mere string. Same line count, so source maps stay true.
async function directiveFirst() {
  for (const file of await readdir('dist')) {
    if (!file.endsWith('.cjs')) continue;
    const code = await readFile(`dist/${file}`, 'utf8');
    await writeFile(`dist/${file}`, directive + code.replace(directive, ''));
  }
}

export default defineConfig(library({ banner: { js: directive }, onSuccess: directiveFirst }));
