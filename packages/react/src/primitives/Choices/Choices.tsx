import type { ReactNode } from 'react';

/** The frame around choices of two lines each. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className="foyer-Choices">{children}</div>;
}
