import { fromSearchParams, toSearchParams, type ListView } from '@foyer/react';
import { useState } from 'react';

/** Stores the view state of the list in the URL, so that it can be shared and survives a reload. */
export function useListInUrl(): { view: ListView; onViewChange: (view: ListView) => void } {
  const [view, setView] = useState(() => fromSearchParams(location.search));
  return {
    view,
    onViewChange(next) {
      setView(next);
      const query = toSearchParams(next).toString();
      history.replaceState(
        null,
        '',
        `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`,
      );
    },
  };
}
