import type { Activation } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Field, Input } from '../../primitives/Field/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import type { ActivateAccountState } from './useActivateAccount.ts';

/** The name to be greeted by and the password, twice. */
export function PasswordForm({
  state: { draft, change, faults, isBusy, submit },
  activation: { name, email, invitedBy, passwordMinLength },
}: {
  state: ActivateAccountState;
  activation: Activation;
}) {
  const { activate: words } = useMessages();
  const [isShown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(faults).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  const password = {
    type: isShown ? 'text' : 'password',
    autoComplete: 'new-password',
    spellCheck: false,
    maxLength: 4_096,
  } as const;
  return (
    <form
      ref={form}
      className="foyer-Form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {/* What a password manager keeps the password under. */}
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      <Field label={words.name} error={faults.displayName}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            autoComplete="name"
            maxLength={200}
            value={draft.displayName}
            onValueChange={(displayName) => change({ displayName })}
          />
        )}
      </Field>
      <Field label={words.password} hint={words.passwordHint(passwordMinLength)} error={faults.password}>
        {(control) => (
          <Input
            {...control}
            {...password}
            value={draft.password}
            onValueChange={(value) => change({ password: value })}
          />
        )}
      </Field>
      <Field label={words.repeatPassword} error={faults.repeat}>
        {(control) => (
          <Input
            {...control}
            {...password}
            value={draft.repeat}
            onValueChange={(repeat) => change({ repeat })}
          />
        )}
      </Field>
      <LinkButton aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {words.showPasswords}
      </LinkButton>
      <Button type="submit" variant="primary" busy={isBusy} busyLabel={words.submitting}>
        {words.submit}
      </Button>
      <p className="foyer-help-text">
        <a className="foyer-LinkButton" href={`mailto:${encodeURIComponent(invitedBy.email)}`}>
          {words.notYou(name.given || fullName(name), invitedBy.name)}
        </a>
      </p>
    </form>
  );
}
