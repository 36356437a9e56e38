import { fromSearchParams, toSearchParams, type ListView } from '@foyer/react';
import { useState } from 'react';

/** Keeps how the list is looked at in the address of the page: a link to it shows the same. */
export function useListInUrl(): { state: ListView; onViewChange: (state: ListView) => void } {
  const [state, setState] = useState(() => fromSearchParams(location.search));
  return {
    state,
    onViewChange(next) {
      setState(next);
      const query = toSearchParams(next).toString();
      history.replaceState(
        null,
        '',
        `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`,
      );
    },
  };
}
