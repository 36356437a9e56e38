import type { OperationId, Operations } from '@foyer/contract';
import type { IfMatch } from '../http/if-match.ts';
import type { Identity } from '../ports.ts';

/** The validated parts of a request. */
export type Input<Id extends OperationId> = Pick<Operations[Id], 'params' | 'query' | 'body'> & {
  ifMatch: IfMatch;
};

/** The context variables of every request. */
export interface PortalEnv {
  Variables: {
    /** Returned in every problem, and passed to `onError`. */
    requestId: string;
    /** The address that the request came from; `null` when it is unknown. */
    caller: string | null;
  };
}

/** The context variables of a request to an endpoint of the contract. */
export interface RouteEnv<Id extends OperationId> {
  Variables: PortalEnv['Variables'] & {
    /** Set by `authenticate`; `null` at an endpoint for members, which needs no identity. */
    identity: Identity | null;
    /** Set by `validateRequest`, like the next two. */
    input: Input<Id>;
    /** The body as it was received; empty when the operation takes none. */
    bodyText: string;
    /** Epoch milliseconds on the portal's clock, read once per request. */
    now: number;
    /** Set by `readIdempotencyKey`. */
    idempotencyKey: string | null;
  };
}
