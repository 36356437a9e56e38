import { Fragment, type ReactNode } from 'react';
import { Icon } from '../../icons/index.ts';

export interface DisclosureProps {
  /** Written out; it stands first. */
  count: string;
  label: string;
  /** The one that the others are measured by. Default `false`. */
  lead?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** What it holds; without it there is nothing to open. */
  children?: ReactNode;
}

/**
 * A line that begins with a number and can be opened: native `<details>`, which every keyboard knows.
 * @param props.count written out; it stands first
 * @param props.children what it holds; without it there is nothing to open
 * @example
 * <Fold count="20" label="have no e-mail"><ul>…</ul></Fold>
 */
export function Disclosure({ count, label, lead = false, open, onOpenChange, children }: DisclosureProps) {
  const line = (
    <Fragment>
      <b>{count}</b> <span>{label}</span>
    </Fragment>
  );
  if (children === undefined) {
    return (
      <div className="foyer-Disclosure" data-lead={lead || undefined}>
        <p className="foyer-Disclosure-line">{line}</p>
      </div>
    );
  }
  return (
    <details
      className="foyer-Disclosure"
      data-lead={lead || undefined}
      open={open}
      onToggle={(event) => onOpenChange?.(event.currentTarget.open)}
    >
      <summary className="foyer-Disclosure-line">
        {line}
        <span className="foyer-muted">
          <Icon name="chevron-right" />
        </span>
      </summary>
      {children}
    </details>
  );
}
