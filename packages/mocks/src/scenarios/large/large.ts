import type { FirmSeed } from '../builders.ts';
import { harbourAndLane as firm, harbourForms as forms, harbourStaff as staff } from '../firm.ts';
import { clientAt } from './client-at.ts';
import { NAMES } from './names.ts';

/**
 * 100,000 clients, `cl_0` to `cl_99999` sorted by name, each generated on access.
 * Members have neither a working link nor a known password until they are invited again.
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
