import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../icons/index.ts';

export interface AlertProps {
  icon: IconName;
  /** `critical` is read at once. Default `neutral`. */
  tone?: 'neutral' | 'caution' | 'critical';
  children: ReactNode;
  /** Its one remedy. */
  action?: ReactNode;
}

/**
 * A standing line about the whole view: offline, an error, a missing permission.
 * @param props.tone default `neutral`; `critical` is read at once
 * @param props.action its one remedy
 * @example
 * <Notice icon="wifi-off" tone="caution">{messages.notice.offline('09:41')}</Notice>
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
