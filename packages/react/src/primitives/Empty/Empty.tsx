import type { ReactNode } from 'react';

export interface EmptyProps {
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
export function Empty({ title, children, actions, level = 2 }: EmptyProps) {
  return (
    <div className="foyer-Empty">
      <div role="heading" aria-level={level} className="foyer-Empty-title">
        {title}
      </div>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="foyer-Empty-actions">{actions}</div>}
    </div>
  );
}
