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

/** A short message about something that has just happened. */
export interface Notification {
  text: string;
  icon: StatusDotName;
  tone: Tone;
}

/** Shows a notification and announces it once. It disappears by itself, so what it says must be visible elsewhere too. */
export type Notify = (notification: Notification) => void;

/** The list of toasts, for content that stays in it until it is unmounted. */
interface ToastList {
  element: HTMLElement | null;
  /** Keeps the list rendered. @returns releases it */
  acquire: () => () => void;
}

const NotifyContext = /* @__PURE__ */ createContext<Notify | null>(null);
const ToastListContext = /* @__PURE__ */ createContext<ToastList | null>(null);
const VISIBLE_TOASTS = 3;
const TOAST_DURATION = 8_000;

interface ToastState extends Notification {
  id: number;
}

/**
 * Renders the toasts, and provides `useNotify` and `ToastSlot` to the components below.
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
  const [toasts, setToasts] = useState<readonly ToastState[]>([]);
  const lastId = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const onNotificationRef = useRef(onNotification);
  useEffect(() => {
    onNotificationRef.current = onNotification;
  });
  const notify = useCallback<Notify>(
    (notification) => {
      if (onNotificationRef.current) return onNotificationRef.current(notification);
      lastId.current += 1;
      const toast = { ...notification, id: lastId.current };
      setToasts((all) => [...all.slice(1 - VISIBLE_TOASTS), toast]);
      announce(notification.text);
    },
    [announce],
  );
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [slots, setSlots] = useState(0);
  const acquire = useCallback(() => {
    setSlots((count) => count + 1);
    return () => setSlots((count) => count - 1);
  }, []);
  const toastList = useMemo(() => ({ element, acquire }), [element, acquire]);
  return (
    <NotifyContext.Provider value={notify}>
      <ToastListContext.Provider value={toastList}>{children}</ToastListContext.Provider>
      {(toasts.length > 0 || slots > 0) && (
        <ToastRegion label={messages.toast.regionLabel} listRef={setElement}>
          {toasts.map((toast) => (
            <TimedToast key={toast.id} toast={toast} onDismiss={dismiss} label={messages.common.dismiss} />
          ))}
        </ToastRegion>
      )}
    </NotifyContext.Provider>
  );
}

function TimedToast({
  toast: { id, icon, tone, text },
  onDismiss,
  label,
}: {
  toast: ToastState;
  onDismiss: (id: number) => void;
  label: string;
}) {
  useEffect(() => {
    const timer = setTimeout(() => onDismiss(id), TOAST_DURATION);
    return () => clearTimeout(timer);
  }, [id, onDismiss]);
  return (
    <Toast icon={icon} tone={tone} dismissLabel={label} onDismiss={() => onDismiss(id)}>
      {text}
    </Toast>
  );
}

/**
 * Returns a function that shows a notification and announces it to screen readers.
 * @throws Error when called outside a `FoyerProvider`
 * @example
 * const notify = useNotify();
 * notify({ text: messages.toast.sent('Tom Okafor'), icon: 'just-sent', tone: 'info' });
 */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (notify === null) throw new Error('useNotify is called outside a FoyerProvider.');
  return notify;
}

/**
 * Renders its children among the toasts, until it is unmounted.
 * @example
 * <ToastSlot><li className="foyer-Toast">…</li></ToastSlot>
 */
export function ToastSlot({ children }: { children: ReactNode }) {
  const toastList = useContext(ToastListContext);
  if (toastList === null) throw new Error('ToastSlot is rendered outside a FoyerProvider.');
  const { element, acquire } = toastList;
  useEffect(() => acquire(), [acquire]);
  return element && createPortal(children, element);
}
