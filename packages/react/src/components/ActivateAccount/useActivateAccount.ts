import type { AcceptResult, PortalClient } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { validateDraft, toFieldErrors, type ActivationDraft } from './activation-validation.ts';
import {
  toLinkState,
  type ActivationFieldErrors,
  type ActivationLink,
  type ActivationError,
} from './activation-link.ts';

/** What `useActivateAccount` takes. */
export interface UseActivateAccountOptions {
  /** One without a token of staff will do. */
  portal: Pick<PortalClient, 'activations'>;
  /** What stands in the link of the mail. */
  token: string;
  /** The account is active, and its holder may sign in. */
  onActivated?: ((accepted: AcceptResult) => void) | undefined;
}

/** What the page behind the link shows and does. */
export interface ActivateAccountState {
  link: ActivationLink;
  draft: ActivationDraft;
  change: (changes: Partial<ActivationDraft>) => void;
  faults: ActivationFieldErrors;
  /** What went wrong with the last step; everything typed is still there. */
  trouble: ActivationError | null;
  isBusy: boolean;
  /** Sets the password, once. */
  submit: () => void;
  /** Asks for a new link; what comes of it is for the mailbox to tell. */
  renew: () => void;
  /** Opens the link again, after trouble. */
  tryAgain: () => void;
}

const nothing: ActivationDraft = { displayName: '', password: '', repeat: '' };

/**
 * The client's own side of an invitation: opens the link, which changes nothing, and sets the password when asked to. Needs no provider.
 * @example
 * const { link, draft, change, submit } = useActivateAccount({ portal, token });
 */
export function useActivateAccount({
  portal: { activations },
  token,
  onActivated,
}: UseActivateAccountOptions): ActivateAccountState {
  const { activate: words } = useMessages();
  const [link, setLink] = useState<ActivationLink>({ step: 'loading' });
  const [draft, setDraft] = useState(nothing);
  const [faults, setFaults] = useState<ActivationFieldErrors>({});
  const [trouble, setTrouble] = useState<ActivationError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [turn, setTurn] = useState(0);
  const [opened, setOpened] = useState(token);
  if (opened !== token) {
    setOpened(token);
    setLink({ step: 'loading' });
  }
  const underWay = useRef(false);

  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    // StrictMode mounts twice within one task: the link is opened once.
    queueMicrotask(() => {
      if (signal.aborted) return;
      activations.get(token, { signal }).then(
        (activation) => {
          if (signal.aborted) return;
          setDraft({ ...nothing, displayName: fullName(activation.name) });
          setFaults({});
          setTrouble(null);
          setLink({ step: 'form', activation });
        },
        (error: unknown) => {
          if (!signal.aborted) setLink(toLinkState(error));
        },
      );
    });
    return () => gone.abort();
  }, [activations, token, turn]);

  const once = (work: () => Promise<void>): void => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setTrouble(null);
    void work().finally(() => {
      underWay.current = false;
      setBusy(false);
    });
  };
  const fail = (error: unknown): void => {
    const fate = toLinkState(error);
    if (fate.step === 'dead') setLink(fate);
    else setTrouble(fate.trouble);
  };

  const submit = (): void => {
    if (link.step !== 'form') return;
    const { activation } = link;
    const found = validateDraft(draft, activation, words);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    once(async () => {
      try {
        const accepted = await activations.accept(token, {
          displayName: draft.displayName.trim(),
          password: draft.password,
        });
        setDraft(nothing);
        setLink({ step: 'done', activation, accepted });
        onActivated?.(accepted);
      } catch (error) {
        const told = toFieldErrors(error, draft, activation, words);
        if (told === null) fail(error);
        else setFaults(told);
      }
    });
  };

  return {
    link,
    draft,
    change(changes) {
      setDraft((before) => ({ ...before, ...changes }));
      setFaults({});
    },
    faults,
    trouble,
    isBusy,
    submit,
    renew: () =>
      once(async () => {
        try {
          await activations.renew(token);
          setLink({ step: 'asked' });
        } catch (error) {
          fail(error);
        }
      }),
    tryAgain() {
      setLink({ step: 'loading' });
      setTurn((before) => before + 1);
    },
  };
}
