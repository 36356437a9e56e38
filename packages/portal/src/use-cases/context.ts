import type { Form, Viewer } from '@foyer/contract';
import type { Ports } from '../ports.ts';

/** What a staff member's request is worked on with. The time is read once a request. */
export interface StaffContext {
  firmId: string;
  viewer: Viewer;
  now: number;
  ports: Ports;
  /** What the firm offers, where the request names a form; else empty. */
  forms: readonly Form[];
}

/** What a member's request, which carries no identity, is worked on with. */
export interface PublicContext {
  now: number;
  ports: Ports;
}
