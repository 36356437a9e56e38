import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { StatusDotName, Tone } from '../icons/index.ts';
import { useMessages } from '../messages/index.ts';
import { useAnnounce } from '../primitives/LiveRegion/index.ts';
import { Toast, ToastRegion } from '../primitives/Toast/index.ts';

/** One piece of news. */
export interface News {
  text: string;
  dot: StatusDotName;
  tone: Tone;
}

/** Shows a toast and has it read once; what it says must stand somewhere else too, for it leaves by itself. */
export type Notify = (news: News) => void;

const NotifyContext = /* @__PURE__ */ createContext<Notify | null>(null);
const standsFor = 8_000;

/**
 * The corner in which news stands, and the way to put some there.
 * @example
 * <LiveRegion><Toaster>…</Toaster></LiveRegion>
 */
export function Toaster({ children }: { children: ReactNode }) {
  const messages = useMessages();
  const announce = useAnnounce();
  const [news, setNews] = useState<readonly News[]>([]);
  const dismiss = useCallback((old: News) => setNews((all) => all.filter((one) => one !== old)), []);
  const notify = useCallback<Notify>(
    (one) => {
      setNews((all) => [...all.slice(-2), one]);
      announce(one.text);
    },
    [announce],
  );
  const region = useMemo(() => news.map((one, index) => <Passing key={`${one.text}-${index}`} news={one} onDismiss={dismiss} label={messages.common.dismiss} />), [news, dismiss, messages]);
  return (
    <NotifyContext.Provider value={notify}>
      {children}
      {news.length > 0 && <ToastRegion label={messages.toast.region}>{region}</ToastRegion>}
    </NotifyContext.Provider>
  );
}

function Passing({ news, onDismiss, label }: { news: News; onDismiss: (news: News) => void; label: string }) {
  useEffect(() => {
    const timer = setTimeout(() => onDismiss(news), standsFor);
    return () => clearTimeout(timer);
  }, [news, onDismiss]);
  return (
    <Toast dot={news.dot} tone={news.tone} dismissLabel={label} onDismiss={() => onDismiss(news)}>
      {news.text}
    </Toast>
  );
}

/**
 * Shows a piece of news in the provider's corner and has it read.
 * @example
 * const notify = useNotify();
 * notify({ text: messages.toast.sent('Tom Okafor'), dot: 'just-sent', tone: 'info' });
 */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (notify === null) throw new Error('useNotify is called outside a FoyerProvider.');
  return notify;
}
