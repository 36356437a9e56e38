export { createMockClock } from './clock.ts';
export type { MockClock } from './clock.ts';
export { createMockPortal } from './create-mock-portal.ts';
export type { MockMail, MockPortal, MockPortalOptions } from './create-mock-portal.ts';
export type { Fault } from './faults.ts';
export { daysBefore, seedFirm } from './scenarios/builders.ts';
export type { ClientSeed, FirmSeed, InvitationSeed, PersonSeed } from './scenarios/builders.ts';
export { scenarios } from './scenarios/index.ts';
export type { ScenarioName } from './scenarios/index.ts';
