import type { FirmSeed } from '../builders.ts';
import { harbourAndLane as firm, harbourForms as forms, harbourStaff as staff } from '../firm.ts';
import { clientAt } from './client-at.ts';
import { NAMES } from './names.ts';

/**
 * 100,000 clients, `cl_0` to `cl_99999` in the order of their names, each made when it is asked for.
 * Links sent before the scenario begins do not open, and nobody's password is known, until somebody is invited anew.
 * @param now epoch milliseconds
 */
export const large = (now: number): FirmSeed => ({
  firm,
  staff,
  forms,
  clients: [],
  lazyClients: {
    count: NAMES,
    at: (index) =>
      clientAt(index, { now, staff, locale: firm.locale, activationDays: firm.policy.activationDays }),
  },
});
