import { readFileSync } from 'node:fs';

/** The version of this package. `package.json` is one folder above both sources and built files. */
export function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return version;
}
