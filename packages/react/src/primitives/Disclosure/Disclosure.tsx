import { Fragment, type ReactNode } from 'react';
import { Icon } from '../../icons/index.ts';

export interface DisclosureProps {
  /** Formatted number, shown first. */
  count: string;
  label: string;
  /**
   * Highlights the number.
   * @default false
   */
  emphasized?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The collapsible content. Without it the line cannot be opened. */
  children?: ReactNode;
}

/**
 * A native `<details>` whose summary shows a count and a label.
 * @example
 * <Disclosure count="20" label="have no e-mail"><ul>…</ul></Disclosure>
 */
export function Disclosure({
  count,
  label,
  emphasized = false,
  open,
  onOpenChange,
  children,
}: DisclosureProps) {
  const summary = (
    <Fragment>
      <b>{count}</b> <span>{label}</span>
    </Fragment>
  );
  if (children === undefined) {
    return (
      <div className="foyer-Disclosure" data-emphasized={emphasized || undefined}>
        <p className="foyer-Disclosure-summary">{summary}</p>
      </div>
    );
  }
  return (
    <details
      className="foyer-Disclosure"
      data-emphasized={emphasized || undefined}
      open={open}
      onToggle={(event) => onOpenChange?.(event.currentTarget.open)}
    >
      <summary className="foyer-Disclosure-summary">
        {summary}
        <span className="foyer-muted">
          <Icon name="chevron-right" />
        </span>
      </summary>
      {children}
    </details>
  );
}
