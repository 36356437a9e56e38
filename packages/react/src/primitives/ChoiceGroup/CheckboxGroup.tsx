import type { ReactNode } from 'react';

/** The frame around choices of two lines each. */
export function CheckboxGroup({ children }: { children: ReactNode }) {
  return <div className="foyer-ChoiceGroup">{children}</div>;
}
