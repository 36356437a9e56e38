import { createContext, useContext } from 'react';
import { status } from './en-AU/status.ts';
import type { DateStyle } from './format-date.ts';
import type { Messages } from './messages.ts';
import type { StatusMessages } from './status-messages.ts';

// Null by default, not `enAU`: `InvitationStatus` alone must not load all messages.
export const MessagesContext = /* @__PURE__ */ createContext<Messages | null>(null);
export const DateStyleContext = /* @__PURE__ */ createContext<DateStyle>({
  timeZone: 'UTC',
  locale: 'en-AU',
});

/** Returns the status messages of the nearest provider, without loading the others. */
export function useStatusMessages(): StatusMessages {
  return useContext(MessagesContext) ?? status;
}

/** Returns the time zone and locale of the nearest provider. */
export function useDateStyle(): DateStyle {
  return useContext(DateStyleContext);
}
