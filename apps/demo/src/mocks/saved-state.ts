import type { MockPortal, MockState } from '@foyer/mocks';

const KEY = 'foyer-mock-portal';

/** Returns the state saved before a reload, or undefined. */
export function readSavedState(): unknown {
  const text = sessionStorage.getItem(KEY);
  return text === null ? undefined : JSON.parse(text);
}

export const clearSavedState = (): void => sessionStorage.removeItem(KEY);

/** Saves the state of a portal, so that it survives a reload. @returns stops saving */
export function autoSaveState(mockPortal: MockPortal): () => void {
  let latest: MockState | null = null;
  const save = (): void => {
    void mockPortal.save().then((state) => {
      latest = state;
    });
  };
  // `pagehide` handlers cannot await: the state is saved on every change, and only the clock is read here.
  const write = (): void => {
    if (latest === null) return;
    try {
      sessionStorage.setItem(
        KEY,
        JSON.stringify({ ...latest, now: new Date(mockPortal.clock.now()).toISOString() }),
      );
    } catch {
      // The state exceeds the storage quota: start over after a reload.
      clearSavedState();
    }
  };
  const cleanups = [
    mockPortal.onMail(save),
    mockPortal.store.onFeed(mockPortal.firmId, save),
    () => removeEventListener('pagehide', write),
  ];
  addEventListener('pagehide', write);
  save();
  return () => cleanups.forEach((cleanup) => cleanup());
}
