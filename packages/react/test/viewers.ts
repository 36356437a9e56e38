import { scenarios, type FirmSeed, type ScenarioName } from '@foyer/mocks';
import { now } from './members.ts';

const { staff } = scenarios.empty();

/** Roles of the firm's staff with their permissions. The first is the role of the viewer in the scenarios. */
export const viewers: readonly Pick<FirmSeed['staff'][number], 'role' | 'permissions'>[] = [
  ...new Map(staff.map(({ role, permissions }) => [role, { role, permissions }])).values(),
];

/** Returns a scenario whose viewer has another role and its permissions. Clients and assignments stay the same. */
export function withViewerRole(role: unknown, scenario: ScenarioName | FirmSeed): FirmSeed {
  const seed = typeof scenario === 'string' ? scenarios[scenario](Date.parse(now)) : scenario;
  const [viewer, ...colleagues] = seed.staff;
  return { ...seed, staff: [{ ...viewer, ...viewers.find((one) => one.role === role) }, ...colleagues] };
}
