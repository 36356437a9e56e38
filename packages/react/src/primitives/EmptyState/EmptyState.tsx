import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** The title's level in the page's outline. Default `2`. */
  level?: 2 | 3 | 4;
}

/**
 * What stands where nothing is: two lines and what to do about it.
 * @param props.level the title's level in the page's outline, default `2`
 * @example
 * <Empty title={messages.empty.noMatch('okafro')} actions={<Button>…</Button>} />
 */
export function EmptyState({ title, children, actions, level = 2 }: EmptyStateProps) {
  return (
    <div className="foyer-EmptyState">
      <div role="heading" aria-level={level} className="foyer-EmptyState-title">
        {title}
      </div>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="foyer-EmptyState-actions">{actions}</div>}
    </div>
  );
}
