import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /**
   * Heading level of the title.
   * @default 2
   */
  level?: 2 | 3 | 4;
}

/**
 * A placeholder for an empty list: a title, an explanation and actions.
 * @example
 * <EmptyState title={messages.empty.noMatch('okafro')} actions={<Button>…</Button>} />
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
