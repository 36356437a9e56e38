import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
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

interface Standing extends News {
  id: number;
}

/**
 * The corner in which news stands, and the way to put some there.
 * @example
 * <LiveRegion><Toaster>…</Toaster></LiveRegion>
 */
export function Toaster({ children }: { children: ReactNode }) {
  const messages = useMessages();
  const announce = useAnnounce();
  const [news, setNews] = useState<readonly Standing[]>([]);
  const count = useRef(0);
  const dismiss = useCallback((id: number) => setNews((all) => all.filter((one) => one.id !== id)), []);
  const notify = useCallback<Notify>(
    (one) => {
      count.current += 1;
      const standing = { ...one, id: count.current };
      setNews((all) => [...all.slice(-2), standing]);
      announce(one.text);
    },
    [announce],
  );
  return (
    <NotifyContext.Provider value={notify}>
      {children}
      {news.length > 0 && (
        <ToastRegion label={messages.toast.region}>
          {news.map((one) => (
            <Passing key={one.id} news={one} onDismiss={dismiss} label={messages.common.dismiss} />
          ))}
        </ToastRegion>
      )}
    </NotifyContext.Provider>
  );
}

function Passing({ news: { id, dot, tone, text }, onDismiss, label }: { news: Standing; onDismiss: (id: number) => void; label: string }) {
  useEffect(() => {
    const timer = setTimeout(() => onDismiss(id), standsFor);
    return () => clearTimeout(timer);
  }, [id, onDismiss]);
  return (
    <Toast dot={dot} tone={tone} dismissLabel={label} onDismiss={() => onDismiss(id)}>
      {text}
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
