import { useState, type ReactNode } from 'react';

/** Beside the page where there is room; where there is none, under a bar at its foot. */
export function Panel({
  mails,
  startsOpen,
  children,
}: {
  mails: number;
  startsOpen: boolean;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(startsOpen);
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
