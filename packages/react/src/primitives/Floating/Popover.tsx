import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { toThemeAttributes, useThemeScope } from '../ThemeScope/index.ts';
import { Floating, type FloatingProps } from './Floating.tsx';

export interface PopoverProps extends Omit<FloatingProps, 'children'> {
  /** Accessible name. */
  label: string;
  title: ReactNode;
  children: ReactNode;
}

/** A non-modal dialog beside a button. */
export function Popover({ label, title, children, onClose, ...floating }: PopoverProps) {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  const close = useCallback(() => latest.current(), []);
  return (
    <Floating {...floating} onClose={close}>
      {(state) => (
        <Panel state={state} label={label} title={title}>
          {children}
        </Panel>
      )}
    </Floating>
  );
}

function Panel({
  state,
  label,
  title,
  children,
}: {
  state: 'open' | 'closed';
  label: string;
  title: ReactNode;
  children: ReactNode;
}) {
  const scope = useThemeScope();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={panel}
      role="dialog"
      className="foyer foyer-Popover"
      data-state={state}
      {...toThemeAttributes(scope)}
      aria-label={label}
      tabIndex={-1}
    >
      <div className="foyer-legend">{title}</div>
      {children}
    </div>
  );
}
