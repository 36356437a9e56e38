import type { Loader } from '@storybook/react-vite';
import type { Messages } from '../packages/react/src/index.ts';

// Loaded on demand, as in a host app with several languages.
const load: Record<string, () => Promise<Messages>> = {
  'en-US': async () => (await import('../packages/react/src/messages/en-US/index.ts')).enUS,
  de: async () => (await import('../packages/react/src/messages/de/index.ts')).de,
  fr: async () => (await import('../packages/react/src/messages/fr/index.ts')).fr,
  ja: async () => (await import('../packages/react/src/messages/ja/index.ts')).ja,
  ar: async () => (await import('../packages/react/src/messages/ar/index.ts')).ar,
  pseudo: async () => (await import('../packages/react/src/messages/pseudo/index.ts')).pseudo,
};

/** Languages of the toolbar. The first is the default of the library. */
export const languages: readonly string[] = ['en-AU', ...Object.keys(load)];

/** Loads the messages of the language selected in the toolbar or in a story's `globals`. */
export const loadMessages: Loader = async ({ globals }) => ({
  messages: await load[String(globals['locale'])]?.(),
});
