import type { Form, Viewer } from '@foyer/contract';
import type { Ports } from '../ports.ts';

/** The context of a staff request. The time is read once per request. */
export interface StaffContext {
  firmId: string;
  viewer: Viewer;
  now: number;
  ports: Ports;
  /** The forms that the firm offers, when the request contains a `formId`; otherwise empty. */
  forms: readonly Form[];
}

/** The context of a member's request, which has no identity. */
export interface PublicContext {
  now: number;
  ports: Ports;
}
