import type { Form, Session, Staff } from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** Who looks. */
export interface SessionResource {
  /**
   * The viewer, the firm, its policy and its time.
   * @throws PortalError `unauthenticated`
   * @example const { viewer, policy } = await portal.session.get()
   */
  get(options?: CallOptions): Promise<Session>;
}

/** Digital forms that can travel with an invitation. */
export interface Forms {
  /**
   * All forms of the firm.
   * @example const [form] = await portal.forms.list()
   */
  list(options?: CallOptions): Promise<Form[]>;
}

/** The people of the firm. */
export interface StaffResource {
  /**
   * All who can look after clients.
   * @example const names = (await portal.staff.list()).map(({ name }) => name)
   */
  list(options?: CallOptions): Promise<Staff[]>;
}

export const createSession = (call: Call): SessionResource => ({
  get: (options) => call('session.get', {}, options),
});

export const createForms = (call: Call): Forms => ({
  list: async (options) => (await call('forms.list', {}, options)).items,
});

export const createStaff = (call: Call): StaffResource => ({
  list: async (options) => (await call('staff.list', {}, options)).items,
});
