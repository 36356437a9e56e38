import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useMessages, type Messages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { ThemeScope, useThemeScope, type ThemeScopeProps } from '../../primitives/ThemeScope/index.ts';
import { describeActivationError, type ActivationLink } from './activation-link.ts';
import { PasswordForm } from './PasswordForm.tsx';
import {
  useActivateAccount,
  type ActivateAccountState,
  type UseActivateAccountOptions,
} from './useActivateAccount.ts';

/** Parts that a host may draw otherwise. */
export interface ActivateAccountSlots {
  /** Above the heading. Default: the firm's name, once it is known. */
  brand?: (state: ActivateAccountState) => ReactNode;
  /** Below the words, in place of the buttons and links; the form stays. */
  actions?: (state: ActivateAccountState) => ReactNode;
}

/** What `ActivateAccount` takes. */
export interface ActivateAccountProps
  extends UseActivateAccountOptions, Omit<ThemeScopeProps, 'children' | 'container'> {
  /** Where members sign in. Without it there is no such link. */
  signInHref?: string;
  slots?: ActivateAccountSlots;
}

/**
 * The page behind the link in the mail, with all that may become of it. Stands alone: no provider, no staff token; words come from a `MessagesProvider` around it.
 * Opening it changes nothing, and no answer tells whether somebody has an account here.
 * @param props.portal made by `createPortalClient`; one without a token will do
 * @param props.token from the address of the page
 * @param props.signInHref default none: no link to sign in
 * @param props.theme default that around it, else `light`
 * @example
 * <ActivateAccount portal={portal} token={params.token} signInHref="/sign-in" />
 */
export function ActivateAccount({
  portal: client,
  token,
  onActivated,
  signInHref,
  slots = {},
  lang,
  dir,
  ...look
}: ActivateAccountProps) {
  const { theme, density, contrast } = useThemeScope();
  const messages = useMessages();
  const state = useActivateAccount({ portal: client, token, onActivated });
  const { link, trouble } = state;
  const { heading, lead } = say(link, messages);
  const headingId = useId();
  const title = useRef<HTMLDivElement>(null);
  const shown = useRef(link.step);
  useEffect(() => {
    // What was pressed is gone; the page's first words are left where the reader is.
    if (shown.current === 'form' || shown.current === 'dead') title.current?.focus();
    shown.current = link.step;
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
        data-reason={link.step === 'dead' ? link.reason : undefined}
      >
        <div className="foyer-ActivateAccount-head">
          {slots.brand
            ? slots.brand(state)
            : 'activation' in link && <p className="foyer-muted">{link.activation.firm.name}</p>}
          <div
            ref={title}
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
        {trouble !== null && (
          <Alert icon="triangle-alert" tone="critical">
            {Object.values(describeActivationError(trouble, messages)).join('. ')}
          </Alert>
        )}
        {link.step === 'form' && <PasswordForm state={state} activation={link.activation} />}
        {link.step === 'done' && link.accepted.form !== null && (
          <Hint icon="file-text">{messages.activate.nextForm(link.accepted.form.name)}</Hint>
        )}
        {slots.actions ? slots.actions(state) : <Actions state={state} signInHref={signInHref} />}
      </section>
    </ThemeScope>
  );
}

function say(link: ActivationLink, messages: Messages): { heading: string; lead: string | null } {
  const { activate: words } = messages;
  switch (link.step) {
    case 'loading':
      return { heading: words.loading, lead: null };
    case 'form':
      return { heading: words.heading, lead: words.forAddress(link.activation.email) };
    case 'done':
      return { heading: words.activeHeading, lead: words.activeLead(link.accepted.email) };
    case 'dead':
      return words.deadLink[link.reason];
    case 'asked':
      return words.newLinkRequested;
    case 'failed':
      return describeActivationError(link.trouble, messages);
  }
}

function Actions({
  state: { link, isBusy, renew, tryAgain },
  signInHref,
}: {
  state: ActivateAccountState;
  signInHref: string | undefined;
}) {
  const { activate: words } = useMessages();
  const signIn = signInHref !== undefined && (
    <a className="foyer-Button" href={signInHref}>
      {words.signIn}
    </a>
  );
  switch (link.step) {
    case 'loading':
    case 'form':
    case 'asked':
      return null;
    case 'done':
      return (
        <div className="foyer-ActivateAccount-actions">
          {link.accepted.continueUrl !== null && (
            <a className="foyer-Button" data-variant="primary" href={link.accepted.continueUrl}>
              {link.accepted.form === null ? words.goToPortal : words.openForm}
            </a>
          )}
          {signIn}
        </div>
      );
    case 'dead':
      return (
        <div className="foyer-ActivateAccount-actions">
          {(link.reason === 'expired' || link.reason === 'replaced') && (
            <Button variant="primary" busy={isBusy} busyLabel={words.requestingNewLink} onClick={renew}>
              {words.requestNewLink}
            </Button>
          )}
          {link.reason === 'used' && signIn}
        </div>
      );
    case 'failed':
      return (
        <div className="foyer-ActivateAccount-actions">
          <Button variant="primary" onClick={tryAgain}>
            {words.tryAgain}
          </Button>
        </div>
      );
  }
}
