import type { ClientSeed } from '../builders.ts';
import type { MemberStatuses } from './member-statuses.ts';

/** The only entity; it has no owner yet. */
export const entity = ({ created }: MemberStatuses): ClientSeed => ({
  key: 'trust',
  kind: 'entity',
  name: 'Okafor Family Trust',
  plan: 'pro',
  staff: ['st_nora'],
  ...created(2),
  members: [],
});
