import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

/** Announces a text politely to screen readers. */
export type Announce = (text: string) => void;

interface Announcement {
  text: string;
  key: number;
}

const AnnounceContext = /* @__PURE__ */ createContext<Announce | null>(null);

/**
 * Renders the one polite live region of a root and provides `useAnnounce` to its children.
 * @example
 * <LiveRegion>…</LiveRegion>
 */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [announcements, setAnnouncements] = useState<readonly Announcement[]>([]);
  const pending = useRef<{ queue: Announcement[]; nextKey: number }>({ queue: [], nextKey: 0 });
  const announce = useCallback<Announce>((text) => {
    const { queue, nextKey } = pending.current;
    pending.current = { queue: [...queue, { text, key: nextKey }], nextKey: nextKey + 1 };
    setAnnouncements(pending.current.queue);
  }, []);
  useEffect(() => {
    pending.current.queue = [];
  }, [announcements]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className="foyer-visually-hidden">
        {/* A new element for each announcement, so that a repeated text is read again. Texts of one batch are read together. */}
        {announcements.map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
      </div>
    </AnnounceContext.Provider>
  );
}

/**
 * Returns a function that announces a text through the shared live region.
 * @throws outside of a `LiveRegion`
 * @example
 * const announce = useAnnounce();
 * announce(messages.toast.sent('Tom Okafor'));
 */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (announce === null) throw new Error('useAnnounce is called outside a LiveRegion.');
  return announce;
}
