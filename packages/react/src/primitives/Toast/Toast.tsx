import type { ReactNode, Ref } from 'react';
import { StatusDot, type StatusDotName, type Tone } from '../../icons/index.ts';
import { IconButton } from '../Button/index.ts';

export interface ToastProps {
  dot: StatusDotName;
  tone: Tone;
  children: ReactNode;
  action?: ReactNode;
  dismissLabel: string;
  onDismiss: () => void;
}

/**
 * One piece of news, which the row keeps too; the words are read by the shared live region, not by the toast.
 * @param props.dot the shape of what happened
 * @param props.action at most one
 * @example
 * <Toast dot="just-sent" tone="info" dismissLabel="Dismiss" onDismiss={dismiss}>Invite sent to Tom Okafor</Toast>
 */
export function Toast({ dot, tone, children, action, dismissLabel, onDismiss }: ToastProps) {
  return (
    <li className="foyer-Toast">
      <StatusDot name={dot} tone={tone} />
      <span>{children}</span>
      {action}
      <IconButton size="sm" icon="x" label={dismissLabel} onClick={onDismiss} />
    </li>
  );
}

/** The corner in which toasts stand. */
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
