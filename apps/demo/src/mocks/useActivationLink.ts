import { useFoyer } from '@foyer/react/hooks';
import { isPortalError, type Activation, type PortalError } from '@foyer/sdk';
import { useEffect, useState } from 'react';

/** State of an activation link. */
export type LinkStep =
  | { step: 'loading' }
  | { step: 'valid'; activation: Activation; refusal: PortalError | null; isBusy: boolean }
  | { step: 'active'; activation: Activation; password: string; signedIn: boolean }
  | { step: 'invalid'; error: PortalError; renewed: boolean };

export interface ActivationLink {
  link: LinkStep;
  /** Sets the password. */
  accept(displayName: string, password: string): void;
  /** Signs in with the new password. */
  signIn(): void;
  /** Requests a new link. */
  renew(): void;
}

/** Resolves an activation link, activates the account and signs in, all through the SDK. */
export function useActivationLink(token: string): ActivationLink {
  const { portal } = useFoyer();
  const [link, setLink] = useState<LinkStep>({ step: 'loading' });

  useEffect(() => {
    const controller = new AbortController();
    portal.activations.get(token, { signal: controller.signal }).then(
      (activation) => setLink({ step: 'valid', activation, refusal: null, isBusy: false }),
      (thrown: unknown) =>
        !controller.signal.aborted &&
        setLink({ step: 'invalid', error: toPortalError(thrown), renewed: false }),
    );
    return () => controller.abort();
  }, [portal, token]);

  return {
    link,
    accept(displayName, password) {
      if (link.step !== 'valid' || link.isBusy) return;
      const { activation } = link;
      setLink({ ...link, isBusy: true });
      portal.activations.accept(token, { displayName, password }).then(
        () => setLink({ step: 'active', activation, password, signedIn: false }),
        (thrown: unknown) => {
          const error = toPortalError(thrown);
          setLink(
            error.code === 'password-weak' || error.kind !== 'problem'
              ? { ...link, refusal: error, isBusy: false }
              : { step: 'invalid', error, renewed: false },
          );
        },
      );
    },
    signIn() {
      if (link.step !== 'active') return;
      const { firm, email } = link.activation;
      portal.clientSessions.create({ firmId: firm.id, email, password: link.password }).then(
        () => setLink({ ...link, signedIn: true }),
        (thrown: unknown) => setLink({ step: 'invalid', error: toPortalError(thrown), renewed: false }),
      );
    },
    renew() {
      if (link.step !== 'invalid') return;
      portal.activations.renew(token).then(
        () => setLink({ ...link, renewed: true }),
        (thrown: unknown) => setLink({ step: 'invalid', error: toPortalError(thrown), renewed: false }),
      );
    },
  };
}

function toPortalError(thrown: unknown): PortalError {
  if (isPortalError(thrown)) return thrown;
  throw thrown;
}
