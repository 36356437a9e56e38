import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../icons/index.ts';

/**
 * The last line of a dialog: who will be mailed, until when a link works.
 * @example
 * <Note icon="mail"><strong>{messages.mailed.nobody}</strong></Note>
 */
export function Hint({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className="foyer-Hint">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
