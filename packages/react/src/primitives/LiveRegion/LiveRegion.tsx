import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

/** Has a screen reader say something when it next falls silent. */
export type Announce = (text: string) => void;

interface Said {
  text: string;
  turn: number;
}

const AnnounceContext = /* @__PURE__ */ createContext<Announce | null>(null);

/**
 * The one polite region of a root, and the way to speak through it.
 * @example
 * <LiveRegion>…</LiveRegion>
 */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const unsaid = useRef<{ news: Said[]; turn: number }>({ news: [], turn: 0 });
  const announce = useCallback<Announce>((text) => {
    const { news, turn } = unsaid.current;
    unsaid.current = { news: [...news, { text, turn }], turn: turn + 1 };
    setSaid(unsaid.current.news);
  }, []);
  useEffect(() => {
    unsaid.current.news = [];
  }, [said]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className="foyer-vh">
        {/* A new element each turn: the same words twice are news twice. What comes at once is said in one go. */}
        {said.map(({ turn, text }) => (
          <p key={turn}>{text}</p>
        ))}
      </div>
    </AnnounceContext.Provider>
  );
}

/**
 * Speaks through the shared live region.
 * @example
 * const announce = useAnnounce();
 * announce(messages.toast.sent('Tom Okafor'));
 */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (announce === null) throw new Error('useAnnounce is called outside a LiveRegion.');
  return announce;
}
