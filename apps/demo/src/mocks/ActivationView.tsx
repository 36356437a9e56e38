import type { MockMail } from '@foyer/mocks';
import { useId, useState, type SyntheticEvent } from 'react';
import type { Activation, PortalError } from '@foyer/sdk';
import { activationTokenIn } from './activation-token.ts';
import { useActivationLink, type ActivationLink } from './useActivationLink.ts';
import { useFormatDateTime } from './useFormatDateTime.ts';
import { ViewHead } from './ViewHead.tsx';

/** The activation page that the link of a mail opens, with plain forms. */
export function ActivationView({
  mail,
  onBack,
  onDone,
}: {
  mail: MockMail;
  onBack: () => void;
  onDone: () => void;
}) {
  const activationLink = useActivationLink(activationTokenIn(mail.link) ?? '');
  return (
    <section className="mocks-view" aria-label="Activation">
      <Step {...activationLink} onBack={onBack} onDone={onDone} />
    </section>
  );
}

function Step({
  link,
  accept,
  signIn,
  renew,
  onBack,
  onDone,
}: ActivationLink & { onBack: () => void; onDone: () => void }) {
  switch (link.step) {
    case 'loading':
      return <ViewHead title="Opening the link" back="Back to the mail" onBack={onBack} />;
    case 'valid':
      return (
        <>
          <ViewHead title="Activate your account" back="Back to the mail" onBack={onBack} />
          <Facts activation={link.activation} />
          <PasswordForm
            activation={link.activation}
            refusal={link.refusal}
            isBusy={link.isBusy}
            onSubmit={accept}
          />
        </>
      );
    case 'active':
      return (
        <>
          <ViewHead title="Your account is active" back="Back to inbox" onBack={onDone} />
          <p className="mocks-note">
            {link.activation.form === null
              ? 'The list shows it already.'
              : `Next: ${link.activation.form.name}. The list shows it already.`}
          </p>
          {link.signedIn ? (
            <p role="status" className="mocks-note">
              You are signed in as {link.activation.email}. The list shows the last login.
            </p>
          ) : (
            <button type="button" className="mocks-button" onClick={signIn}>
              Sign in
            </button>
          )}
        </>
      );
    case 'invalid':
      return (
        <>
          <ViewHead title="This link does not open" back="Back to the mail" onBack={onBack} />
          <Reason error={link.error} />
          {link.renewed ? (
            <p role="status" className="mocks-note">
              You asked for a new link. As the firm wishes, it sends one or asks its staff: see the inbox.
            </p>
          ) : (
            <button type="button" className="mocks-button" onClick={renew}>
              Ask for a new link
            </button>
          )}
        </>
      );
  }
}

function Reason({ error }: { error: PortalError }) {
  return (
    <p role="alert" className="mocks-refusal">
      {error.message}
    </p>
  );
}

function Facts({
  activation: { name, email, invitedBy, firm, expiresAt, form },
}: {
  activation: Activation;
}) {
  const formatDateTime = useFormatDateTime();
  return (
    <dl className="mocks-facts">
      <dt>For</dt>
      <dd>
        {name.given} {name.family}, {email}
      </dd>
      <dt>From</dt>
      <dd>
        {invitedBy.name}, {firm.name}
      </dd>
      <dt>Works until</dt>
      <dd>{formatDateTime(expiresAt)}</dd>
      {form !== null && (
        <>
          <dt>Next</dt>
          <dd>{form.name}</dd>
        </>
      )}
    </dl>
  );
}

interface PasswordFormProps {
  activation: Activation;
  refusal: PortalError | null;
  isBusy: boolean;
  onSubmit: (displayName: string, password: string) => void;
}

function PasswordForm({
  activation: { name, passwordMinLength },
  refusal,
  isBusy,
  onSubmit,
}: PasswordFormProps) {
  const [displayName, setDisplayName] = useState(name.given);
  // A valid password in plain text, so that it need not be typed each time.
  const [password, setPassword] = useState('a lantern on the quay');
  const id = useId();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSubmit(displayName, password);
  };
  return (
    <form className="mocks-form" onSubmit={submit} noValidate>
      <label>
        Name to be greeted by
        <input
          value={displayName}
          onChange={({ target }) => setDisplayName(target.value)}
          autoComplete="off"
        />
      </label>
      <label>
        Password
        <input
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={id}
          aria-invalid={refusal !== null}
        />
      </label>
      <p id={id} className="mocks-note">
        At least {passwordMinLength} characters.
      </p>
      {refusal !== null && <Reason error={refusal} />}
      <button type="submit" className="mocks-button mocks-primary" disabled={isBusy}>
        {isBusy ? 'Activating…' : 'Activate account'}
      </button>
    </form>
  );
}
