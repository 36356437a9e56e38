import { globSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineConfig } from 'tsup';
import { entries, library } from '../../scripts/library.ts';

// A bundler writes a layer's braces once a file; one pair does. Same line count here too.
async function oneLayer() {
  const css = await readFile('dist/styles.css', 'utf8');
  await writeFile('dist/styles.css', css.replaceAll(/\n\}\n\n(\/\* \S+ \*\/\n)@layer foyer \{/g, '\n\n\n$1'));
}

const directive = '"use client";';

// tsup puts its CommonJS helpers before the banner, where a directive is a mere string. Same line count, so source maps stay true.
async function directiveFirst() {
  for (const file of await readdir('dist', { recursive: true })) {
    if (!file.endsWith('.cjs')) continue;
    const code = await readFile(`dist/${file}`, 'utf8');
    await writeFile(`dist/${file}`, directive + code.replace(directive, ''));
  }
}

// A file each, as in the sources: a host that takes one component is then not given the others, since bundlers drop whole files
// more surely than calls such as `createContext`.
const files = globSync('src/**/*.{ts,tsx}', { exclude: (name) => /\.(test|stories)\.tsx?$/.test(name) });
const modules = Object.fromEntries(files.map((file) => [path.join(path.dirname(file), path.parse(file).name).replace(/^src./, ''), file]));
const { index = '', hooks = '', styles = '' } = entries();
// What is found below `messages/`, types beside the code.
const words = Object.fromEntries(globSync('src/messages/{counting,*/index}.ts').map((file) => [file.slice('src/'.length, -'.ts'.length), file]));

export default defineConfig(
  library({
    entry: { ...modules, styles },
    // The types of the built SDK, since a host has that one and no contract.
    dts: { entry: { index, hooks, ...words }, compilerOptions: { paths: { '@foyer/sdk': ['../sdk/dist/index.d.ts'], '@foyer/sdk/rules': ['../sdk/dist/rules.d.ts'], '@foyer/sdk/csv': ['../sdk/dist/csv.d.ts'] } } },
    banner: { js: directive },
    onSuccess: async () => {
      await Promise.all([directiveFirst(), oneLayer()]);
    },
  }),
);
