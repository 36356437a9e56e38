import type { MockPortal, MockState } from '@foyer/mocks';

const KEY = 'foyer-mock-portal';

/** What the page kept before it was loaded again; undefined when it kept nothing. */
export function readSavedState(): unknown {
  const text = sessionStorage.getItem(KEY);
  return text === null ? undefined : JSON.parse(text);
}

export const clearSavedState = (): void => sessionStorage.removeItem(KEY);

/** Keeps a portal over reloads of the page. @returns ends it */
export function autoSaveState(mockPortal: MockPortal): () => void {
  let latest: MockState | null = null;
  const save = (): void => {
    void mockPortal.save().then((state) => {
      latest = state;
    });
  };
  // A page that goes has no time to wait: what changed is written down as it changes, only the clock is read at the end.
  const write = (): void => {
    if (latest === null) return;
    try {
      sessionStorage.setItem(
        KEY,
        JSON.stringify({ ...latest, now: new Date(mockPortal.clock.now()).toISOString() }),
      );
    } catch {
      // More than a browser keeps: the page starts over.
      clearSavedState();
    }
  };
  const ends = [
    mockPortal.onMail(save),
    mockPortal.store.onFeed(mockPortal.firmId, save),
    () => removeEventListener('pagehide', write),
  ];
  addEventListener('pagehide', write);
  save();
  return () => ends.forEach((end) => end());
}
