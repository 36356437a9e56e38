import type { Activation } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useEffect, useRef, useState } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Field, Input } from '../../primitives/Field/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { describePasswordFault } from './describe-activation.ts';
import type { UseActivateAccountResult } from './useActivateAccount.ts';

export interface PasswordFormProps extends Pick<UseActivateAccountResult, 'state' | 'actions'> {
  activation: Activation;
}

/** The fields for the display name and the password, and the button that activates the account. */
export function PasswordForm({
  state: { draft, fieldErrors, isPending },
  actions: { updateDraft, submit },
  activation: { name, email, invitedBy, passwordMinLength },
}: PasswordFormProps) {
  const messages = useAllMessages();
  const { activate } = messages;
  const { displayName: nameError, password: passwordError, repeat: repeatError } = fieldErrors;
  const [isShown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(fieldErrors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [fieldErrors]);
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
      {/* Tells password managers the user name. */}
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      <Field label={activate.name} error={nameError && activate.nameMissing}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            autoComplete="name"
            maxLength={200}
            value={draft.displayName}
            onValueChange={(displayName) => updateDraft({ displayName })}
          />
        )}
      </Field>
      <Field
        label={activate.password}
        hint={activate.passwordHint(passwordMinLength)}
        error={passwordError?.faults.map((fault) => describePasswordFault(fault, messages)).join(' ')}
      >
        {(control) => (
          <Input
            {...control}
            {...password}
            value={draft.password}
            onValueChange={(value) => updateDraft({ password: value })}
          />
        )}
      </Field>
      <Field label={activate.repeatPassword} error={repeatError && activate.passwordMismatch}>
        {(control) => (
          <Input
            {...control}
            {...password}
            value={draft.repeat}
            onValueChange={(repeat) => updateDraft({ repeat })}
          />
        )}
      </Field>
      <LinkButton aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {activate.showPasswords}
      </LinkButton>
      <Button type="submit" variant="primary" busy={isPending} busyLabel={activate.submitting}>
        {activate.submit}
      </Button>
      <p className="foyer-help-text">
        <a className="foyer-LinkButton" href={`mailto:${encodeURIComponent(invitedBy.email)}`}>
          {activate.notYou(name.given || fullName(name), invitedBy.name)}
        </a>
      </p>
    </form>
  );
}
