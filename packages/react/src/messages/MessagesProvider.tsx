import { useMemo, type ReactNode } from 'react';
import { initialEnAU } from './en-AU/initial.ts';
import type { DateStyle } from './format-date.ts';
import { mergeMessages } from './merge-messages.ts';
import { DateStyleContext, MessagesContext, type ProvidedMessages } from './messages-context.ts';
import type { MessageOverrides, Messages } from './messages.ts';

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
  messages,
  overrides,
  timeZone = 'UTC',
  locale = (messages ?? initialEnAU).language.tag,
  children,
}: MessagesProviderProps) {
  const provided = useMemo<ProvidedMessages>(() => {
    const all = messages ? mergeMessages(messages, overrides) : null;
    return { initial: all ?? mergeMessages(initialEnAU, overrides), all, overrides };
  }, [messages, overrides]);
  const style = useMemo(() => ({ timeZone, locale }), [timeZone, locale]);
  return (
    <MessagesContext.Provider value={provided}>
      <DateStyleContext.Provider value={style}>{children}</DateStyleContext.Provider>
    </MessagesContext.Provider>
  );
}
