import { useEffect, useRef } from 'react';

/** Header of a view that replaced another one. Takes focus and has a back button. */
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
