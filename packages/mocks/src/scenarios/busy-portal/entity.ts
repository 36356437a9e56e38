import type { ClientSeed } from '../builders.ts';
import type { Standings } from './standings.ts';

/** The one entity; nobody owns it yet. */
export const entity = ({ created }: Standings): ClientSeed => ({
  key: 'trust',
  kind: 'entity',
  name: 'Okafor Family Trust',
  plan: 'pro',
  staff: ['st_nora'],
  ...created(2),
  members: [],
});
