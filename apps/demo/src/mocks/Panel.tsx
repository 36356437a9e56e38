import { useState, type ReactNode } from 'react';

/** A panel beside the page, or a collapsible bar at the bottom of narrow pages. */
export function Panel({
  mails,
  defaultOpen,
  children,
}: {
  mails: number;
  defaultOpen: boolean;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(defaultOpen);
  return (
    <aside className="mocks" aria-label="Mock portal" data-open={isOpen}>
      <header className="mocks-head">
        <h2>Mock portal</h2>
        <p>No server: it lives in this page.</p>
        <button
          type="button"
          className="mocks-button mocks-toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Close' : `Open, ${mails === 1 ? '1 mail' : `${mails} mails`}`}
        </button>
      </header>
      <div className="mocks-body">{children}</div>
    </aside>
  );
}
