// Checks of a package as it is published, as pure functions of its files.

/** @typedef {{ name: string, manifest: Record<string, any>, files: readonly string[], read: (file: string) => string }} Unpacked `files` are all paths in the package */

const FIELDS = [
  'description',
  'keywords',
  'license',
  'homepage',
  'repository',
  'bugs',
  'engines',
  'files',
  'exports',
  'sideEffects',
  'types',
  'main',
  'module',
];
const TEXTS = ['LICENSE', 'README.md'];
const EVERY_MODULE_SYSTEM = [
  ['import', '.js', '.d.ts'],
  ['require', '.cjs', '.d.cts'],
];

/** @param {Unpacked} unpacked */
function checkManifest({ name, manifest, files }) {
  const missing = FIELDS.filter((field) => manifest[field] === undefined || manifest[field].length === 0);
  const elsewhere =
    manifest.repository?.directory === `packages/${name.split('/')[1]}`
      ? []
      : ['repository.directory is not the folder of the package'];
  return [
    ...missing.map((field) => `package.json has no ${field}`),
    ...elsewhere,
    ...TEXTS.filter((file) => !files.includes(file)).map((file) => `there is no ${file}`),
  ];
}

/** Each entry point exists in both module systems with its types first; nothing else can be imported. @param {Unpacked} unpacked */
function checkExports({ manifest, files }) {
  return Object.entries(manifest.exports).flatMap(([key, target]) => {
    if (typeof target === 'string')
      return files.includes(target.slice(2)) && !key.includes('*')
        ? []
        : [`exports ${key} leads to no file, or is a pattern`];
    return EVERY_MODULE_SYSTEM.flatMap(([system = '', code = '', types = '']) => {
      const { [system]: conditions = {} } = target;
      const order = Object.keys(conditions).join(' ');
      return [
        ...(order === 'types default'
          ? []
          : [
              `exports ${key} for ${system} has the conditions ${order || '(none)'} instead of types default`,
            ]),
        ...[
          [conditions.types, types],
          [conditions.default, code],
        ].flatMap(([file, ending]) =>
          file?.endsWith(ending) && files.includes(file.slice(2))
            ? []
            : [`exports ${key} for ${system} has no ${ending}`],
        ),
      ];
    });
  });
}

/** Every file of code has a source map with its sources. @param {Unpacked} unpacked */
function checkSourceMaps({ files, read }) {
  return files
    .filter((file) => /^dist\/.*\.c?js$/.test(file))
    .flatMap((file) => {
      if (!files.includes(`${file}.map`)) return [`${file} has no source map`];
      const {
        sources,
        sourcesContent = [],
        ignoreList = [],
        file: builtAs = '',
      } = JSON.parse(read(`${file}.map`));
      const unread = sources.filter(
        (/** @type {string} */ _, /** @type {number} */ i) => !ignoreList.includes(i) && !sourcesContent[i],
      );
      const absolute = [...sources, builtAs].filter((source) => /^(\/|[A-Z]:)/.test(source));
      return [
        ...unread.map((/** @type {string} */ source) => `${file}.map lacks the text of ${source}`),
        ...absolute.map((source) => `${file}.map names ${source}`),
      ];
    });
}

const CLIENT = /^"use client";/;

/** Only @foyer/react has client modules, and each module that needs the directive has it. @param {Unpacked} unpacked */
function checkDirectives({ name, manifest, files, read }) {
  const code = files.filter((file) => /^dist\/.*\.c?js$/.test(file));
  if (name !== '@foyer/react')
    return code
      .filter((file) => CLIENT.test(read(file)))
      .map((file) => `${file} has "use client" without React`);
  const entries = Object.values(manifest.exports)
    .flatMap((target) => (typeof target === 'string' ? [] : [target.import.default, target.require.default]))
    .map((file) => file.slice(2));
  return code.flatMap((file) => {
    const text = read(file);
    const needs =
      /\b(createContext|useState|useEffect|useRef|useMemo|useCallback|useSyncExternalStore|forwardRef)\b[^]*?(from "react"|require\('react'\))/.test(
        text,
      ) || /require\('react'\)/.test(text);
    if (entries.includes(file) && CLIENT.test(text))
      return [`${file} has "use client": a server component could import nothing from it`];
    return needs && !CLIENT.test(text) ? [`${file} imports hooks of React without "use client"`] : [];
  });
}

/**
 * @param {Unpacked} unpacked
 * @returns {string[]}
 */
export const checkPackage = (unpacked) =>
  [checkManifest, checkExports, checkSourceMaps, checkDirectives].flatMap((complain) => complain(unpacked));
