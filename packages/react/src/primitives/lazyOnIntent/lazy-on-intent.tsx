import { useEffect, useRef, useSyncExternalStore, type ComponentType, type ReactElement } from 'react';

interface LoadErrorProps {
  /** Called if the code could not be loaded; nothing is rendered. */
  onLoadFailed: () => void;
}

/** A component whose code is loaded on demand. */
export interface LazyComponent<Props> {
  (props: Props & LoadErrorProps): ReactElement | null;
  /** Loads the code ahead of time, such as on hover. Errors are ignored; rendering the component retries. */
  prefetch: () => void;
}

/**
 * Loads a component on demand. It renders nothing until its code has loaded, and synchronously from then on.
 * Not `React.lazy`: the nearest `Suspense` boundary may be the host app's, which would hide the list while a menu loads.
 * A failed load is retried by the next `prefetch` or render.
 * @param load imports the component
 * @example
 * const SendDialog = lazyOnIntent(() => import('./SendInviteDialog.tsx').then((module) => module.SendInviteDialog));
 */
export function lazyOnIntent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const read = () => loaded;
  const fetchOnce = () =>
    (loading ??= load().then(
      (component) => {
        loaded = component;
        for (const notify of listeners) notify();
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));

  function LazyComponent(props: Props & LoadErrorProps) {
    const Component = useSyncExternalStore(subscribe, read, read);
    const { onLoadFailed } = props;
    const latestOnLoadFailed = useRef(onLoadFailed);
    useEffect(() => {
      latestOnLoadFailed.current = onLoadFailed;
    });
    useEffect(() => {
      let isMounted = true;
      fetchOnce().catch(() => isMounted && latestOnLoadFailed.current());
      return () => {
        isMounted = false;
      };
    }, []);
    return Component && <Component {...props} />;
  }
  return Object.assign(LazyComponent, { prefetch: () => void fetchOnce().catch(() => undefined) });
}
