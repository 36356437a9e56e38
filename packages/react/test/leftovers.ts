/** Reports resources that were created since the watch started and not released. */
export interface Watch {
  left(): string[];
  end(): void;
}

const LASTING: ReadonlySet<EventTarget> = new Set([
  window,
  document,
  document.documentElement,
  document.body,
]);
const isLasting = (target: EventTarget): boolean =>
  LASTING.has(target) || target instanceof MediaQueryList || target === window.visualViewport;

/**
 * Records timers, animation frames, observers and listeners on long-lived targets, and elements and attributes of the document, until they are released.
 * @example
 * const watch = watchLeftovers();
 * // mount and unmount
 * expect(watch.left()).toEqual([]);
 */
export function watchLeftovers(): Watch {
  const open = new Map<unknown, string>();
  const undo: (() => void)[] = [];
  const replace = <Host extends object, Key extends keyof Host>(
    host: Host,
    key: Key,
    make: (before: Host[Key]) => Host[Key],
  ): void => {
    const before = host[key];
    host[key] = make(before);
    undo.push(() => (host[key] = before));
  };

  const {
    setTimeout: later,
    clearTimeout: notLater,
    setInterval: again,
    clearInterval: notAgain,
    requestAnimationFrame: frame,
    cancelAnimationFrame: noFrame,
  } = window;
  const timer = (handler: TimerHandler, ms?: number): number => {
    const id: number = Number(
      later.call(
        window,
        () => {
          open.delete(`timer ${id}`);
          if (typeof handler === 'function') handler();
        },
        ms,
      ),
    );
    open.set(`timer ${id}`, `a timer of ${ms ?? 0} ms`);
    return id;
  };
  Object.assign(window, {
    setTimeout: timer,
    clearTimeout: (id?: number) => (open.delete(`timer ${id}`), notLater.call(window, id)),
    setInterval: (handler: () => void, ms?: number) => {
      const id = Number(again.call(window, handler, ms));
      open.set(`interval ${id}`, `an interval of ${ms ?? 0} ms`);
      return id;
    },
    clearInterval: (id?: number) => (open.delete(`interval ${id}`), notAgain.call(window, id)),
    requestAnimationFrame: (callback: FrameRequestCallback) => {
      const id: number = frame.call(window, (time) => {
        open.delete(`frame ${id}`);
        callback(time);
      });
      open.set(`frame ${id}`, 'an animation frame');
      return id;
    },
    cancelAnimationFrame: (id: number) => (open.delete(`frame ${id}`), noFrame.call(window, id)),
  });
  undo.push(() =>
    Object.assign(window, {
      setTimeout: later,
      clearTimeout: notLater,
      setInterval: again,
      clearInterval: notAgain,
      requestAnimationFrame: frame,
      cancelAnimationFrame: noFrame,
    }),
  );

  const ids = new WeakMap<object, number>();
  let count = 0;
  const idOf = (one: object | null): number => {
    if (one === null) return 0;
    const id = ids.get(one) ?? (count += 1);
    ids.set(one, id);
    return id;
  };
  const keyOf = (
    target: EventTarget,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): string =>
    `${idOf(target)} ${type} ${idOf(listener)} ${String(typeof options === 'object' ? (options.capture ?? false) : (options ?? false))}`;
  replace(
    EventTarget.prototype,
    'addEventListener',
    (add) =>
      function (this: EventTarget | undefined, type, listener, options) {
        // A call without a target applies to the window.
        const target = this ?? window;
        if (isLasting(target)) {
          const key = keyOf(target, type, listener, options);
          open.set(key, `a listener for ${type} on ${target.constructor.name}`);
          if (typeof options === 'object') options.signal?.addEventListener('abort', () => open.delete(key));
        }
        return add.call(target, type, listener, options);
      },
  );
  replace(
    EventTarget.prototype,
    'removeEventListener',
    (remove) =>
      function (this: EventTarget | undefined, type, listener, options) {
        const target = this ?? window;
        open.delete(keyOf(target, type, listener, options));
        return remove.call(target, type, listener, options);
      },
  );

  for (const { prototype } of [ResizeObserver, MutationObserver, IntersectionObserver]) {
    const { observe, disconnect } = prototype;
    Object.assign(prototype, {
      observe(this: object, ...args: unknown[]) {
        open.set(this, `a ${this.constructor.name}`);
        return Reflect.apply(observe, this, args);
      },
      disconnect(this: object) {
        open.delete(this);
        return Reflect.apply(disconnect, this, []);
      },
    });
    undo.push(() => Object.assign(prototype, { observe, disconnect }));
  }

  const shape = (): string[] => [
    ...[...document.body.children, ...document.head.children].map(
      ({ tagName, className, id }) => `<${tagName.toLowerCase()} ${id} ${className}>`,
    ),
    ...[document.documentElement, document.body].flatMap(({ tagName, attributes }) =>
      [...attributes].map(({ name, value }) => `${name}="${value}" of <${tagName.toLowerCase()}>`),
    ),
  ];
  const before = shape();
  return {
    left: () => [
      ...open.values(),
      ...shape().filter((line) => !before.includes(line)),
      ...(shape().length === before.length
        ? []
        : [`${shape().length} elements and attributes, ${before.length} before`]),
    ],
    end: () => undo.reverse().forEach((restore) => restore()),
  };
}
