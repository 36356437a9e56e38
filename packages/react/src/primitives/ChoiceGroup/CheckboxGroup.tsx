import type { ReactNode } from 'react';

/** Draws a frame around `CheckboxField`s. */
export function CheckboxGroup({ children }: { children: ReactNode }) {
  return <div className="foyer-ChoiceGroup">{children}</div>;
}
