import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../icons/index.ts';

/**
 * A line with an icon at the end of a dialog: who will be mailed, until when a link works.
 * @example
 * <Hint icon="mail"><strong>{messages.recipients.none}</strong></Hint>
 */
export function Hint({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className="foyer-Hint">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
