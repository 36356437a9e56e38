import {
  forwardRef,
  useId,
  useState,
  type ButtonHTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { Icon, type IconName } from '../../icons/index.ts';
import { useDelayedFlag } from '../state/index.ts';

export interface ButtonBaseProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** `primary` once a view. Default `default`. */
  variant?: 'default' | 'primary' | 'critical' | 'quiet';
  /** Default `md`. */
  size?: 'md' | 'sm';
  icon?: IconName;
  /** Says why the button does nothing now; it stays focusable and tells. */
  disabledReason?: string | undefined;
  /** The side of the button on which the reason lines up. Default `end`. */
  reasonAlign?: 'start' | 'end';
}

export interface ButtonProps extends ButtonBaseProps {
  children: ReactNode;
  /** Under way: the button is inert, and after 400 ms says `busyLabel`. */
  busy?: boolean;
  busyLabel?: string;
}

/**
 * A button that, when it cannot act, says why instead of going grey and mute.
 * @param props.variant default `default`
 * @param props.size default `md`
 * @param props.disabledReason why it does nothing now
 * @param props.busy under way: inert, and after 400 ms it reads `busyLabel`
 * @example
 * <Button variant="primary" icon="plus">{messages.addClient.title}</Button>
 */
export const Button = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    variant = 'default',
    size = 'md',
    icon,
    children,
    busy = false,
    busyLabel,
    disabledReason,
    reasonAlign = 'end',
    type = 'button',
    onClick,
    onKeyDown,
    ...rest
  },
  ref,
) {
  const slow = useDelayedFlag(busy);
  const reasonId = useId();
  const [dismissed, setDismissed] = useState(false);
  const blocked = busy || disabledReason !== undefined;

  const words = slow && busyLabel ? busyLabel : children;

  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (!blocked) return onClick?.(event);
    // A submit button would send its form all the same.
    event.preventDefault();
  };
  const keyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Escape') setDismissed(true);
    onKeyDown?.(event);
  };

  return (
    <button
      aria-describedby={disabledReason === undefined ? undefined : reasonId}
      {...rest}
      ref={ref}
      type={type}
      className={rest.className ? `foyer-Button ${rest.className}` : 'foyer-Button'}
      data-variant={variant === 'default' ? undefined : variant}
      data-size={size === 'md' ? undefined : size}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      onClick={click}
      onKeyDown={keyDown}
      onBlur={(event) => {
        setDismissed(false);
        rest.onBlur?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      {words !== null && <span>{words}</span>}
      {disabledReason !== undefined && (
        // Hidden from the button's name; as a description it is read all the same.
        <span
          id={reasonId}
          className="foyer-Tip"
          data-align={reasonAlign}
          data-dismissed={dismissed || undefined}
          aria-hidden="true"
        >
          {disabledReason}
        </span>
      )}
    </button>
  );
});
