// ClientList from its sources, on the real client, without a network.
import { FoyerProvider } from '@foyer/react';
import '@foyer/react/styles.css';
import { createPortalClient } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Candidate } from '../page/candidate.ts';
import { LIST_HEIGHT } from '../page/cells.ts';
import { createPortal } from './portal.ts';

/** Rows of clients only: those of members, and of what is not there yet, carry no button that opens. */
const ROW = 'tbody tr:has(button[aria-expanded]:not([aria-haspopup]))';

function rowAt(root: HTMLElement, index: number): Element | null {
  // The first client is row 1; the lines of its members carry the same number.
  return (
    [...root.querySelectorAll(`tbody tr[aria-rowindex="${index + 1}"]`)].find((row) => row.matches(ROW)) ??
    null
  );
}

/** The nearest ancestor of the table that scrolls, else the window. */
function scrollerOf(root: HTMLElement): Element {
  for (let element = root.querySelector('table')?.parentElement; element; element = element.parentElement) {
    if (
      /auto|scroll/.test(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight
    )
      return element;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Mounts a list in a provider with a portal in the page. */
export const createFoyer = (list: ReactNode): Candidate => ({
  takesAll: false,
  mount(root, source) {
    root.style.height = `${LIST_HEIGHT}px`;
    root.style.overflow = 'auto';
    const portal = createPortal(source);
    createRoot(root).render(
      <FoyerProvider portal={createPortalClient({ baseUrl: 'https://portal.example', fetch: portal.fetch })}>
        {list}
      </FoyerProvider>,
    );
    return {
      rowSelector: ROW,
      rowAt: (index) => rowAt(root, index),
      scroller: () => scrollerOf(root),
      tell: (_index, client) => portal.tell(client),
    };
  },
});
