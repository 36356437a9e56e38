import { useEffect, useRef, useSyncExternalStore, type ComponentType, type ReactElement } from 'react';

interface Fallible {
  /** The code could not be fetched; nothing is drawn. */
  onLoadFailed: () => void;
}

/** A component whose code is fetched when somebody seems about to need it. */
export interface LazyComponent<Props> {
  (props: Props & Fallible): ReactElement | null;
  /** Fetches the code ahead of time; a failure stays silent, for nobody waits yet. */
  prefetch: () => void;
}

/**
 * Splits a component off: it draws nothing until its code has arrived; from then on it draws at once.
 * No `Suspense`, whose next boundary may be the host's and would hide the list for a menu. After a failure the next intent tries again.
 * @param load imports it
 * @example
 * const SendDialog = onIntent(() => import('./SendInviteDialog.tsx').then((module) => module.SendInviteDialog));
 */
export function lazyOnIntent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const waiting = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    waiting.add(listener);
    return () => void waiting.delete(listener);
  };
  const read = () => loaded;
  const fetchOnce = () =>
    (loading ??= load().then(
      (component) => {
        loaded = component;
        for (const tell of waiting) tell();
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));

  function Intended(props: Props & Fallible) {
    const Component = useSyncExternalStore(subscribe, read, read);
    const { onLoadFailed } = props;
    const latest = useRef(onLoadFailed);
    useEffect(() => {
      latest.current = onLoadFailed;
    });
    useEffect(() => {
      let isHere = true;
      fetchOnce().catch(() => isHere && latest.current());
      return () => {
        isHere = false;
      };
    }, []);
    return Component && <Component {...props} />;
  }
  return Object.assign(Intended, { prefetch: () => void fetchOnce().catch(() => undefined) });
}
