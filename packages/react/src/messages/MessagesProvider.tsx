import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { enAU } from './en-AU/index.ts';
import { status } from './en-AU/status.ts';
import type { DateStyle } from './format-date.ts';
import { mergeMessages } from './merge-messages.ts';
import type { MessageOverrides, Messages } from './messages.ts';
import type { StatusMessages } from './status-messages.ts';

// Null rather than English: whoever shows a status alone must not load every word there is.
const MessagesContext = /* @__PURE__ */ createContext<Messages | null>(null);
const DateStyleContext = /* @__PURE__ */ createContext<DateStyle>({ timeZone: 'UTC', locale: 'en-AU' });

/** What `MessagesProvider` takes. */
export interface MessagesProviderProps extends Partial<DateStyle> {
  /** The whole object for another language. Default English (Australia). */
  messages?: Messages;
  /** Single words of it, said otherwise. */
  overrides?: MessageOverrides;
  children: ReactNode;
}

/**
 * The words, and the zone and locale in which dates are written.
 * @param props.messages default English (Australia)
 * @param props.overrides single words, said otherwise; keep the object stable over renders
 * @param props.timeZone default UTC
 * @param props.locale default that of the words
 * @example
 * <MessagesProvider timeZone="Australia/Sydney" overrides={{ actions: { sendInvite: 'Invite' } }}>…</MessagesProvider>
 */
export function MessagesProvider({
  messages = enAU,
  overrides,
  timeZone = 'UTC',
  locale = messages.language.tag,
  children,
}: MessagesProviderProps) {
  const words = useMemo(() => mergeMessages(messages, overrides), [messages, overrides]);
  const style = useMemo(() => ({ timeZone, locale }), [timeZone, locale]);
  return (
    <MessagesContext.Provider value={words}>
      <DateStyleContext.Provider value={style}>{children}</DateStyleContext.Provider>
    </MessagesContext.Provider>
  );
}

/** The words in force here. */
export function useMessages(): Messages {
  return useContext(MessagesContext) ?? enAU;
}

/** The words of a status in force here. */
export function useStatusMessages(): StatusMessages {
  return useContext(MessagesContext) ?? status;
}

/** The zone and locale in force here. */
export function useDateStyle(): DateStyle {
  return useContext(DateStyleContext);
}
