import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

/** Has a screen reader say something when it next falls silent. */
export type Announce = (text: string) => void;

const AnnounceContext = /* @__PURE__ */ createContext<Announce | null>(null);

/**
 * The one polite region of a root, and the way to speak through it.
 * @example
 * <LiveRegion>…</LiveRegion>
 */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback<Announce>((text) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className="foyer-vh">
        {/* A new element each turn: the same words twice are news twice. */}
        <span key={said.turn}>{said.text}</span>
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
