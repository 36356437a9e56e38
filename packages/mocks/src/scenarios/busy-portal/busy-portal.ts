import type { FirmSeed } from '../builders.ts';
import { harbourAndLane as firm, harbourForms as forms, harbourStaff as staff } from '../firm.ts';
import { entity } from './entity.ts';
import { households } from './households.ts';
import { individuals } from './individuals.ts';
import { proprietors } from './proprietors.ts';
import { memberStatusesAt } from './member-statuses.ts';

/** A firm at work: 40 clients with external ids, every status of a member. @param now epoch milliseconds */
export function busyPortal(now: number): FirmSeed {
  const statuses = memberStatusesAt(now);
  const clients = [
    ...individuals(statuses),
    ...households(statuses),
    ...proprietors(statuses),
    entity(statuses),
  ];
  return {
    firm,
    staff,
    forms,
    clients: clients.map((client, index) => ({ externalId: `CRM-${1_001 + index}`, ...client })),
  };
}
