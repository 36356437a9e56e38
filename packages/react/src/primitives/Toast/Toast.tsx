import type { ReactNode, Ref } from 'react';
import { StatusDot, type StatusDotName, type Tone } from '../../icons/index.ts';
import { IconButton } from '../Button/index.ts';

export interface ToastProps {
  /** Shape of the status icon. */
  icon: StatusDotName;
  tone: Tone;
  children: ReactNode;
  /** At most one button. */
  action?: ReactNode;
  dismissLabel: string;
  onDismiss: () => void;
}

/**
 * A notification. It is not a live region itself: the text is announced through `useAnnounce`.
 * @example
 * <Toast icon="just-sent" tone="info" dismissLabel="Dismiss" onDismiss={dismiss}>Invite sent to Tom Okafor</Toast>
 */
export function Toast({ icon, tone, children, action, dismissLabel, onDismiss }: ToastProps) {
  return (
    <li className="foyer-Toast">
      <StatusDot name={icon} tone={tone} />
      <span>{children}</span>
      {action}
      <IconButton size="sm" icon="x" label={dismissLabel} onClick={onDismiss} />
    </li>
  );
}

/** The labelled region that contains the toasts. */
export function ToastRegion({
  label,
  listRef,
  children,
}: {
  label: string;
  listRef?: Ref<HTMLOListElement>;
  children: ReactNode;
}) {
  return (
    <section aria-label={label}>
      <ol ref={listRef} className="foyer-ToastRegion">
        {children}
      </ol>
    </section>
  );
}
