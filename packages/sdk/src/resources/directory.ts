import type { Form, Session, Staff } from '@foyer/contract';
import type { Call, CallOptions } from '../http/call.ts';

/** The signed-in staff member and their firm. */
export interface SessionResource {
  /**
   * Returns the viewer with their permissions, the firm, its policy and the server's time.
   * @throws PortalError `unauthenticated`
   * @example const { viewer, policy } = await portal.session.get()
   */
  get(options?: CallOptions): Promise<Session>;
}

/** Digital forms that can be attached to an invitation. */
export interface Forms {
  /**
   * Returns all forms of the firm.
   * @throws PortalError `unauthenticated`
   * @example const [form] = await portal.forms.list()
   */
  list(options?: CallOptions): Promise<Form[]>;
}

/** The staff of the firm. */
export interface StaffResource {
  /**
   * Returns all staff members that clients can be assigned to.
   * @throws PortalError `unauthenticated`
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
