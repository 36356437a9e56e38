import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import type { StatusDotName, Tone } from '../icons/index.ts';
import { useMessages } from '../messages/index.ts';
import { useAnnounce } from '../primitives/LiveRegion/index.ts';
import { Toast, ToastRegion } from '../primitives/Toast/index.ts';

/** One piece of news. */
export interface Notification {
  text: string;
  icon: StatusDotName;
  tone: Tone;
}

/** Shows a toast and has it read once; what it says must stand somewhere else too, for it leaves by itself. */
export type Notify = (news: Notification) => void;

/** The corner itself, for what stands there until it is over. */
interface Corner {
  element: HTMLElement | null;
  /** @returns leaves */
  enter: () => () => void;
}

const NotifyContext = /* @__PURE__ */ createContext<Notify | null>(null);
const CornerContext = /* @__PURE__ */ createContext<Corner | null>(null);
const standsFor = 8_000;

interface Standing extends Notification {
  id: number;
}

/**
 * The corner in which news stands, and the way to put some there.
 * @example
 * <LiveRegion><Toaster>…</Toaster></LiveRegion>
 */
export function Toaster({
  onNotification,
  children,
}: {
  onNotification?: Notify | undefined;
  children: ReactNode;
}) {
  const messages = useMessages();
  const announce = useAnnounce();
  const [news, setNews] = useState<readonly Standing[]>([]);
  const count = useRef(0);
  const dismiss = useCallback((id: number) => setNews((all) => all.filter((one) => one.id !== id)), []);
  const host = useRef(onNotification);
  useEffect(() => {
    host.current = onNotification;
  });
  const notify = useCallback<Notify>(
    (one) => {
      if (host.current) return host.current(one);
      count.current += 1;
      const standing = { ...one, id: count.current };
      setNews((all) => [...all.slice(-2), standing]);
      announce(one.text);
    },
    [announce],
  );
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [guests, setGuests] = useState(0);
  const enter = useCallback(() => {
    setGuests((all) => all + 1);
    return () => setGuests((all) => all - 1);
  }, []);
  const corner = useMemo(() => ({ element, enter }), [element, enter]);
  return (
    <NotifyContext.Provider value={notify}>
      <CornerContext.Provider value={corner}>{children}</CornerContext.Provider>
      {(news.length > 0 || guests > 0) && (
        <ToastRegion label={messages.toast.regionLabel} listRef={setElement}>
          {news.map((one) => (
            <Passing key={one.id} news={one} onDismiss={dismiss} label={messages.common.dismiss} />
          ))}
        </ToastRegion>
      )}
    </NotifyContext.Provider>
  );
}

function Passing({
  news: { id, icon, tone, text },
  onDismiss,
  label,
}: {
  news: Standing;
  onDismiss: (id: number) => void;
  label: string;
}) {
  useEffect(() => {
    const timer = setTimeout(() => onDismiss(id), standsFor);
    return () => clearTimeout(timer);
  }, [id, onDismiss]);
  return (
    <Toast icon={icon} tone={tone} dismissLabel={label} onDismiss={() => onDismiss(id)}>
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

/**
 * Puts something among the news of the provider's corner, where it stands until it is over.
 * @example
 * <InCorner><li className="foyer-Toast">…</li></InCorner>
 */
export function ToastSlot({ children }: { children: ReactNode }) {
  const corner = useContext(CornerContext);
  if (corner === null) throw new Error('InCorner is drawn outside a FoyerProvider.');
  const { element, enter } = corner;
  useEffect(() => enter(), [enter]);
  return element && createPortal(children, element);
}
