import { Fragment, type ReactNode } from 'react';
import { Icon } from '../../icons/index.ts';

export interface FoldProps {
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
export function Fold({ count, label, lead = false, open, onOpenChange, children }: FoldProps) {
  const line = (
    <Fragment>
      <b>{count}</b> <span>{label}</span>
    </Fragment>
  );
  if (children === undefined) {
    return (
      <div className="foyer-Fold" data-lead={lead || undefined}>
        <p className="foyer-Fold-line">{line}</p>
      </div>
    );
  }
  return (
    <details
      className="foyer-Fold"
      data-lead={lead || undefined}
      open={open}
      onToggle={(event) => onOpenChange?.(event.currentTarget.open)}
    >
      <summary className="foyer-Fold-line">
        {line}
        <span className="foyer-muted">
          <Icon name="chevron-right" />
        </span>
      </summary>
      {children}
    </details>
  );
}
