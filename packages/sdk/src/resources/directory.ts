import type { Form, Session, Staff } from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** Who looks. */
export interface SessionResource {
  /** The viewer, the firm, its policy and its time. @throws PortalError `unauthenticated` */
  get(options?: CallOptions): Promise<Session>;
}

/** Digital forms that can travel with an invitation. */
export interface Forms {
  list(options?: CallOptions): Promise<Form[]>;
}

/** The people of the firm. */
export interface StaffResource {
  list(options?: CallOptions): Promise<Staff[]>;
}

export const createSession = (call: Call): SessionResource => ({ get: (options) => call('session.get', {}, options) });

export const createForms = (call: Call): Forms => ({ list: async (options) => (await call('forms.list', {}, options)).items });

export const createStaff = (call: Call): StaffResource => ({ list: async (options) => (await call('staff.list', {}, options)).items });
