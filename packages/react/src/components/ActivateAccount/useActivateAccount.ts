import type { AcceptResult, OperationId, PortalClient } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useEffect, useRef, useState } from 'react';
import type { FoyerErrorDetails } from '../../query/index.ts';
import {
  toFormProps,
  toTextInputProps,
  type FormElementProps,
  type TextInputElementProps,
} from '../prop-getters/index.ts';
import { toLinkState, type ActivationError, type ActivationLink } from './activation-link.ts';
import {
  toFieldErrors,
  validateDraft,
  type ActivationDraft,
  type ActivationFieldErrors,
} from './activation-validation.ts';

/** Details of `onAccountActivated`. */
export interface AccountActivatedDetails {
  reason: 'submit';
}

/** Options of `useActivateAccount`. */
export interface UseActivateAccountOptions {
  /** The portal client, from `createPortalClient`. It needs no staff token. */
  portal: Pick<PortalClient, 'activations'>;
  /** The token from the link of the mail. */
  token: string;
  /** Called when the account is active. */
  onAccountActivated?: ((accepted: AcceptResult, details: AccountActivatedDetails) => void) | undefined;
  /** Called when a request failed. The page shows the failure as well. */
  onError?: ((error: unknown, details: FoyerErrorDetails) => void) | undefined;
}

/** State of `useActivateAccount`. */
export interface ActivateAccountState {
  link: ActivationLink;
  draft: ActivationDraft;
  fieldErrors: ActivationFieldErrors;
  /** What failed when submitting or requesting a new link; null if nothing did. The draft is unchanged. */
  error: ActivationError | null;
  /** True while the password is set or a new link is requested. */
  isPending: boolean;
}

/** Actions of `useActivateAccount`. */
export interface ActivateAccountActions {
  updateDraft: (changes: Partial<ActivationDraft>) => void;
  /** Sets the password and activates the account. */
  submit: () => void;
  /** Requests a new link by mail. */
  requestNewLink: () => void;
  /** Opens the link again after a failure. */
  retry: () => void;
}

/** The result of `useActivateAccount`: state, actions and prop getters. */
export interface UseActivateAccountResult {
  state: ActivateAccountState;
  actions: ActivateAccountActions;
  getFormProps: () => FormElementProps;
  getFieldProps: (field: keyof ActivationDraft) => TextInputElementProps;
}

const emptyDraft: ActivationDraft = { displayName: '', password: '', repeat: '' };

/**
 * The logic of `ActivateAccount`: opens the link of an invitation, which changes nothing, and sets the password. Needs no provider.
 * @example
 * const { state, getFormProps, getFieldProps } = useActivateAccount({ portal, token });
 */
export function useActivateAccount({
  portal: { activations },
  token,
  onAccountActivated,
  onError,
}: UseActivateAccountOptions): UseActivateAccountResult {
  const [link, setLink] = useState<ActivationLink>({ step: 'loading' });
  const [draft, setDraft] = useState(emptyDraft);
  const [fieldErrors, setFieldErrors] = useState<ActivationFieldErrors>({});
  const [error, setError] = useState<ActivationError | null>(null);
  const [isPending, setPending] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [openedToken, setOpenedToken] = useState(token);
  if (openedToken !== token) {
    setOpenedToken(token);
    setLink({ step: 'loading' });
  }
  const isPendingRef = useRef(false);
  const onErrorRef = useRef(onError);
  useEffect(() => {
    onErrorRef.current = onError;
  });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // StrictMode mounts twice within one task; the link is opened once.
    queueMicrotask(() => {
      if (signal.aborted) return;
      activations.get(token, { signal }).then(
        (activation) => {
          if (signal.aborted) return;
          setDraft({ ...emptyDraft, displayName: fullName(activation.name) });
          setFieldErrors({});
          setError(null);
          setLink({ step: 'form', activation });
        },
        (failure: unknown) => {
          if (signal.aborted) return;
          setLink(toLinkState(failure));
          onErrorRef.current?.(failure, { reason: 'query', operation: 'activations.get' });
        },
      );
    });
    return () => controller.abort();
  }, [activations, token, attempt]);

  const runOnce = (work: () => Promise<void>): void => {
    if (isPendingRef.current) return;
    isPendingRef.current = true;
    setPending(true);
    setError(null);
    void work().finally(() => {
      isPendingRef.current = false;
      setPending(false);
    });
  };
  const handleError = (failure: unknown, operation: OperationId): void => {
    const next = toLinkState(failure);
    if (next.step === 'unusable') setLink(next);
    else setError(next.error);
    onError?.(failure, { reason: 'mutation', operation });
  };

  const actions: ActivateAccountActions = {
    updateDraft(changes) {
      setDraft((before) => ({ ...before, ...changes }));
      setFieldErrors({});
    },
    submit() {
      if (link.step !== 'form') return;
      const { activation } = link;
      const found = validateDraft(draft, activation);
      setFieldErrors(found);
      if (Object.keys(found).length > 0) return;
      runOnce(async () => {
        try {
          const { displayName, password } = draft;
          const accepted = await activations.accept(token, { displayName: displayName.trim(), password });
          setDraft(emptyDraft);
          setLink({ step: 'done', activation, accepted });
          onAccountActivated?.(accepted, { reason: 'submit' });
        } catch (failure) {
          const rejected = toFieldErrors(failure, draft, activation);
          if (rejected === null) handleError(failure, 'activations.accept');
          else setFieldErrors(rejected);
        }
      });
    },
    requestNewLink: () =>
      runOnce(async () => {
        try {
          await activations.renew(token);
          setLink({ step: 'renewal-requested' });
        } catch (failure) {
          handleError(failure, 'activations.renew');
        }
      }),
    retry() {
      setLink({ step: 'loading' });
      setAttempt((before) => before + 1);
    },
  };

  return {
    state: { link, draft, fieldErrors, error, isPending },
    actions,
    getFormProps: () => toFormProps(actions.submit),
    getFieldProps: (field) =>
      toTextInputProps(
        draft[field],
        (value) => actions.updateDraft({ [field]: value }),
        fieldErrors[field] !== undefined,
      ),
  };
}
