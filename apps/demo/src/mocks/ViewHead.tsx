import { useEffect, useRef } from 'react';

/** The head of what took the place of something else: it takes the focus, and leads back. */
export function ViewHead({ title, back, onBack }: { title: string; back: string; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <header className="mocks-view-head">
      <button type="button" className="mocks-link" onClick={onBack}>
        {back}
      </button>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
    </header>
  );
}
