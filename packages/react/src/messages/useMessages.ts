import { useContext } from 'react';
import { initialEnAU } from './en-AU/initial.ts';
import { MessagesContext } from './messages-context.ts';
import type { InitialMessages } from './messages.ts';

/** Returns the messages of the nearest provider, or those of `enAU`, without those that load with the dialogs. */
export function useMessages(): InitialMessages {
  return useContext(MessagesContext)?.initial ?? initialEnAU;
}
