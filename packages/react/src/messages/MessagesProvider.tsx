import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { enAU } from './en-AU.ts';
import type { DateStyle } from './format-date.ts';
import { mergeMessages } from './merge-messages.ts';
import type { MessageOverrides, Messages } from './messages.ts';

const MessagesContext = createContext<Messages>(enAU);
const DateStyleContext = createContext<DateStyle>({ timeZone: 'UTC', locale: 'en-AU' });

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
 * @param props.locale default `en-AU`
 * @example
 * <MessagesProvider timeZone="Australia/Sydney" overrides={{ actions: { sendInvite: 'Invite' } }}>…</MessagesProvider>
 */
export function MessagesProvider({ messages = enAU, overrides, timeZone = 'UTC', locale = 'en-AU', children }: MessagesProviderProps) {
  const words = useMemo(() => mergeMessages<Messages>(messages, overrides), [messages, overrides]);
  const style = useMemo(() => ({ timeZone, locale }), [timeZone, locale]);
  return (
    <MessagesContext.Provider value={words}>
      <DateStyleContext.Provider value={style}>{children}</DateStyleContext.Provider>
    </MessagesContext.Provider>
  );
}

/** The words in force here. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}

/** The zone and locale in force here. */
export function useDateStyle(): DateStyle {
  return useContext(DateStyleContext);
}
