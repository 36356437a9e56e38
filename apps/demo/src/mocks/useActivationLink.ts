import { useFoyer } from '@foyer/react/hooks';
import { isPortalError, type Activation, type PortalError } from '@foyer/sdk';
import { useEffect, useState } from 'react';

/** What became of a link: what it leads to, the account it made, or why it is dead. */
export type LinkStep =
  | { step: 'looking' }
  | { step: 'live'; activation: Activation; refusal: PortalError | null; isBusy: boolean }
  | { step: 'active'; activation: Activation; password: string; signedIn: boolean }
  | { step: 'dead'; error: PortalError; renewed: boolean };

export interface ActivationLink {
  link: LinkStep;
  /** Sets the password. */
  accept(displayName: string, password: string): void;
  /** Signs in with it. */
  signIn(): void;
  /** Asks for a new link in place of a dead one. */
  renew(): void;
}

/** Plays the member: looks where a link leads, activates, signs in, all through the SDK. */
export function useActivationLink(token: string): ActivationLink {
  const { portal } = useFoyer();
  const [link, setLink] = useState<LinkStep>({ step: 'looking' });

  useEffect(() => {
    const gone = new AbortController();
    portal.activations.get(token, { signal: gone.signal }).then(
      (activation) => setLink({ step: 'live', activation, refusal: null, isBusy: false }),
      (thrown: unknown) =>
        !gone.signal.aborted && setLink({ step: 'dead', error: known(thrown), renewed: false }),
    );
    return () => gone.abort();
  }, [portal, token]);

  return {
    link,
    accept(displayName, password) {
      if (link.step !== 'live' || link.isBusy) return;
      const { activation } = link;
      setLink({ ...link, isBusy: true });
      portal.activations.accept(token, { displayName, password }).then(
        () => setLink({ step: 'active', activation, password, signedIn: false }),
        (thrown: unknown) => {
          const error = known(thrown);
          setLink(
            error.code === 'password-weak' || error.kind !== 'problem'
              ? { ...link, refusal: error, isBusy: false }
              : { step: 'dead', error, renewed: false },
          );
        },
      );
    },
    signIn() {
      if (link.step !== 'active') return;
      const { firm, email } = link.activation;
      portal.clientSessions.create({ firmId: firm.id, email, password: link.password }).then(
        () => setLink({ ...link, signedIn: true }),
        (thrown: unknown) => setLink({ step: 'dead', error: known(thrown), renewed: false }),
      );
    },
    renew() {
      if (link.step !== 'dead') return;
      portal.activations.renew(token).then(
        () => setLink({ ...link, renewed: true }),
        (thrown: unknown) => setLink({ step: 'dead', error: known(thrown), renewed: false }),
      );
    },
  };
}

function known(thrown: unknown): PortalError {
  if (isPortalError(thrown)) return thrown;
  throw thrown;
}
