import { useContext } from 'react';
import { status } from './en-AU/status.ts';
import { MessagesContext } from './messages-context.ts';
import type { StatusMessages } from './status-messages.ts';

/** Returns the status messages of the nearest provider, without loading the others. */
export function useStatusMessages(): StatusMessages {
  return useContext(MessagesContext)?.initial ?? status;
}
