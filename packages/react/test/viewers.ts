import { scenarios, type FirmSeed, type ScenarioName } from '@foyer/mocks';
import { now } from './members.ts';

const { staff } = scenarios.empty();

/** The roles of the firm's staff, and what each of them may do; the first is the one that the scenarios' viewer has. */
export const viewers: readonly Pick<FirmSeed['staff'][number], 'role' | 'permissions'>[] = [
  ...new Map(staff.map(({ role, permissions }) => [role, { role, permissions }])).values(),
];

/** A scenario whose viewer has another role, and may do what that role may. Clients, and who looks after them, stay. */
export function seenBy(role: unknown, scenario: ScenarioName | FirmSeed): FirmSeed {
  const seed = typeof scenario === 'string' ? scenarios[scenario](Date.parse(now)) : scenario;
  const [viewer, ...colleagues] = seed.staff;
  return { ...seed, staff: [{ ...viewer, ...viewers.find((one) => one.role === role) }, ...colleagues] };
}
