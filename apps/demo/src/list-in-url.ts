import { fromSearchParams, toSearchParams, type ListView } from '@foyer/react';
import { useState } from 'react';

/** Keeps how the list is looked at in the address of the page: a link to it shows the same. */
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
