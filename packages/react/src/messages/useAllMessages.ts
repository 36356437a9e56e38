import { useContext } from 'react';
import { enAU } from './en-AU/index.ts';
import { mergeMessages } from './merge-messages.ts';
import { MessagesContext, type ProvidedMessages } from './messages-context.ts';
import type { Messages } from './messages.ts';

const merged = /* @__PURE__ */ new WeakMap<ProvidedMessages, Messages>();

/** Returns all messages of the nearest provider, or `enAU`. For what loads on intent, such as dialogs. */
export function useAllMessages(): Messages {
  const provided = useContext(MessagesContext);
  if (provided === null) return enAU;
  const all = provided.all ?? merged.get(provided) ?? mergeMessages(enAU, provided.overrides);
  merged.set(provided, all);
  return all;
}
