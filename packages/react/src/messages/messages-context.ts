import { createContext, useContext } from 'react';
import type { DateStyle } from './format-date.ts';
import type { InitialMessages, MessageOverrides, Messages } from './messages.ts';

/** What a `MessagesProvider` provides. The default language loads its messages in two parts. */
export interface ProvidedMessages {
  /** With the overrides. */
  initial: InitialMessages;
  /** With the overrides; null in the default language. */
  all: Messages | null;
  overrides: MessageOverrides | undefined;
}

export const MessagesContext = /* @__PURE__ */ createContext<ProvidedMessages | null>(null);
export const DateStyleContext = /* @__PURE__ */ createContext<DateStyle>({
  timeZone: 'UTC',
  locale: 'en-AU',
});

/** Returns the time zone and locale of the nearest provider. */
export function useDateStyle(): DateStyle {
  return useContext(DateStyleContext);
}
