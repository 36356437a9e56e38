import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import { ThemeScope, useThemeScope, type ThemeScopeProps } from '../../primitives/ThemeScope/index.ts';
import { describeActivationError, describeStep } from './describe-activation.ts';
import { PasswordForm } from './PasswordForm.tsx';
import {
  useActivateAccount,
  type UseActivateAccountOptions,
  type UseActivateAccountResult,
} from './useActivateAccount.ts';

/** Parts of the page that a host may render itself. */
export interface ActivateAccountSlots {
  /**
   * Above the heading.
   * @default the firm's name, once it is known
   */
  brand?: (account: UseActivateAccountResult) => ReactNode;
  /** Below the text. Replaces the buttons and links, but not the form. */
  actions?: (account: UseActivateAccountResult) => ReactNode;
}

/** Props of `ActivateAccount`. */
export interface ActivateAccountProps
  extends UseActivateAccountOptions, Omit<ThemeScopeProps, 'children' | 'container'> {
  /**
   * The URL of the page on which members sign in.
   * @default no link to sign in
   */
  signInHref?: string | undefined;
  slots?: ActivateAccountSlots | undefined;
}

/**
 * The page behind the link of an invitation, for every state of the link. It needs no provider and no staff token; messages come from a `MessagesProvider` around it.
 * Opening the link changes nothing, and no response reveals whether an account exists.
 * @example
 * <ActivateAccount portal={portal} token={params.token} signInHref="/sign-in" />
 */
export function ActivateAccount({
  portal,
  token,
  onAccountActivated,
  onError,
  signInHref,
  slots = {},
  lang,
  dir,
  ...look
}: ActivateAccountProps) {
  const { theme, density, contrast } = useThemeScope();
  const messages = useAllMessages();
  const account = useActivateAccount({ portal, token, onAccountActivated, onError });
  const { state, actions } = account;
  const { link } = state;
  const { heading, lead } = describeStep(link, messages);
  const headingId = useId();
  const headingRef = useRef<HTMLDivElement>(null);
  const lastStep = useRef(link.step);
  useEffect(() => {
    // The button that was pressed is unmounted, so the heading takes the focus.
    if (lastStep.current === 'form' || lastStep.current === 'unusable') headingRef.current?.focus();
    lastStep.current = link.step;
  }, [link.step]);
  return (
    <ThemeScope
      theme={theme}
      density={density}
      contrast={contrast}
      lang={lang ?? messages.language.tag}
      dir={dir ?? messages.language.direction}
      {...look}
    >
      <section
        className="foyer-ActivateAccount"
        aria-labelledby={headingId}
        aria-busy={link.step === 'loading' || undefined}
        data-step={link.step}
        data-reason={link.step === 'unusable' ? link.reason : undefined}
      >
        <div className="foyer-ActivateAccount-head">
          {slots.brand
            ? slots.brand(account)
            : 'activation' in link && <p className="foyer-muted">{link.activation.firm.name}</p>}
          <div
            ref={headingRef}
            id={headingId}
            role="heading"
            aria-level={1}
            tabIndex={-1}
            className="foyer-Dialog-title"
          >
            {heading}
          </div>
          {lead !== null && <p className="foyer-muted">{lead}</p>}
        </div>
        {state.error !== null && (
          <Alert icon="triangle-alert" tone="critical">
            {Object.values(describeActivationError(state.error, messages)).join('. ')}
          </Alert>
        )}
        {link.step === 'form' && (
          <PasswordForm state={state} actions={actions} activation={link.activation} />
        )}
        {link.step === 'done' && link.accepted.form !== null && (
          <Hint icon="file-text">{messages.activate.nextForm(link.accepted.form.name)}</Hint>
        )}
        {slots.actions ? (
          slots.actions(account)
        ) : (
          <Actions state={state} actions={actions} signInHref={signInHref} />
        )}
      </section>
    </ThemeScope>
  );
}

function Actions({
  state: { link, isPending },
  actions: { requestNewLink, retry },
  signInHref,
}: Pick<UseActivateAccountResult, 'state' | 'actions'> & { signInHref: string | undefined }) {
  const { activate } = useAllMessages();
  const signIn = signInHref !== undefined && (
    <a className="foyer-Button" href={signInHref}>
      {activate.signIn}
    </a>
  );
  switch (link.step) {
    case 'loading':
    case 'form':
    case 'renewal-requested':
      return null;
    case 'done':
      return (
        <div className="foyer-ActivateAccount-actions">
          {link.accepted.continueUrl !== null && (
            <a className="foyer-Button" data-variant="primary" href={link.accepted.continueUrl}>
              {link.accepted.form === null ? activate.goToPortal : activate.openForm}
            </a>
          )}
          {signIn}
        </div>
      );
    case 'unusable':
      return (
        <div className="foyer-ActivateAccount-actions">
          {(link.reason === 'expired' || link.reason === 'replaced') && (
            <Button
              variant="primary"
              busy={isPending}
              busyLabel={activate.requestingNewLink}
              onClick={requestNewLink}
            >
              {activate.requestNewLink}
            </Button>
          )}
          {link.reason === 'used' && signIn}
        </div>
      );
    case 'failed':
      return (
        <div className="foyer-ActivateAccount-actions">
          <Button variant="primary" onClick={retry}>
            {activate.tryAgain}
          </Button>
        </div>
      );
  }
}
