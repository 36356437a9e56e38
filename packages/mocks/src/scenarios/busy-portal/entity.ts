import type { ClientSeed } from '../builders.ts';
import type { MemberStatuses } from './member-statuses.ts';

/** The one entity; nobody owns it yet. */
export const entity = ({ created }: MemberStatuses): ClientSeed => ({
  key: 'trust',
  kind: 'entity',
  name: 'Okafor Family Trust',
  plan: 'pro',
  staff: ['st_nora'],
  ...created(2),
  members: [],
});
