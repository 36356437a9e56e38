import type { Loader } from '@storybook/react-vite';
import type { Messages } from '../packages/react/src/index.ts';

// Fetched when asked for, as a host with several languages would.
const load: Record<string, () => Promise<Messages>> = {
  'en-US': async () => (await import('../packages/react/src/messages/en-US/index.ts')).enUS,
  de: async () => (await import('../packages/react/src/messages/de/index.ts')).de,
  fr: async () => (await import('../packages/react/src/messages/fr/index.ts')).fr,
  ja: async () => (await import('../packages/react/src/messages/ja/index.ts')).ja,
  ar: async () => (await import('../packages/react/src/messages/ar/index.ts')).ar,
  pseudo: async () => (await import('../packages/react/src/messages/pseudo/index.ts')).pseudo,
};

/** What the toolbar offers; the first is the library's own. */
export const languages: readonly string[] = ['en-AU', ...Object.keys(load)];

/** Fetches the words that the toolbar, or a story's `globals`, asks for. */
export const loadMessages: Loader = async ({ globals }) => ({
  messages: await load[String(globals['locale'])]?.(),
});
