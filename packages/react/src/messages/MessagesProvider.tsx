import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { enAU } from './en-AU/index.ts';
import { status } from './en-AU/status.ts';
import type { DateStyle } from './format-date.ts';
import { mergeMessages } from './merge-messages.ts';
import type { MessageOverrides, Messages } from './messages.ts';
import type { StatusMessages } from './status-messages.ts';

// Null by default, not enAU: `InvitationStatus` alone must not load all messages.
const MessagesContext = /* @__PURE__ */ createContext<Messages | null>(null);
const DateStyleContext = /* @__PURE__ */ createContext<DateStyle>({ timeZone: 'UTC', locale: 'en-AU' });

/** Props of `MessagesProvider`. */
export interface MessagesProviderProps extends Partial<DateStyle> {
  /**
   * Messages of another language.
   * @default enAU
   */
  messages?: Messages;
  /** Replaces single messages. Keep the object stable between renders. */
  overrides?: MessageOverrides;
  children: ReactNode;
}

/**
 * Provides messages, and the time zone and locale for dates.
 * @param props.timeZone IANA name, defaults to `UTC`
 * @param props.locale BCP 47 tag for dates, defaults to the language of the messages
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
  const merged = useMemo(() => mergeMessages(messages, overrides), [messages, overrides]);
  const style = useMemo(() => ({ timeZone, locale }), [timeZone, locale]);
  return (
    <MessagesContext.Provider value={merged}>
      <DateStyleContext.Provider value={style}>{children}</DateStyleContext.Provider>
    </MessagesContext.Provider>
  );
}

/** Returns the messages of the nearest provider, or `enAU`. */
export function useMessages(): Messages {
  return useContext(MessagesContext) ?? enAU;
}

/** Returns the status messages of the nearest provider, without loading the others. */
export function useStatusMessages(): StatusMessages {
  return useContext(MessagesContext) ?? status;
}

/** Returns the time zone and locale of the nearest provider. */
export function useDateStyle(): DateStyle {
  return useContext(DateStyleContext);
}
