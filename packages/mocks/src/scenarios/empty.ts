import type { FirmSeed } from './builders.ts';
import { harbourAndLane, harbourForms, harbourStaff } from './firm.ts';

/** A firm without clients. */
export const empty = (): FirmSeed => ({
  firm: harbourAndLane,
  staff: harbourStaff,
  forms: harbourForms,
  clients: [],
});
