import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../icons/index.ts';

export interface AlertProps {
  icon: IconName;
  /**
   * `critical` renders `role="alert"`, which screen readers announce immediately; the others render `role="status"`.
   * @default 'neutral'
   */
  tone?: 'neutral' | 'caution' | 'critical';
  children: ReactNode;
  /** At most one button, such as "Try again". */
  action?: ReactNode;
}

/**
 * A persistent banner about the whole view: offline, a load error, a missing permission.
 * @example
 * <Alert icon="wifi-off" tone="caution">{messages.notice.offline('09:41')}</Alert>
 */
export function Alert({ icon, tone = 'neutral', children, action }: AlertProps) {
  return (
    <div className="foyer-Alert" data-tone={tone} role={tone === 'critical' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <span>{children}</span>
      {action}
    </div>
  );
}
