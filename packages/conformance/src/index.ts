export { describePortal } from './describe-portal.ts';
export type { TestRunner } from './describe-portal.ts';
export { runPortal } from './run-portal.ts';
export type { RunOptions } from './run-portal.ts';
export { isConformant, tally } from './report/report.ts';
export type { CheckOutcome, CheckReport, PortalReport } from './report/report.ts';
export { toJunit } from './report/to-junit.ts';
export { toText } from './report/to-text.ts';
export type { Capability, Need, DeliveryReportType, ReceivedMail, Target } from './target.ts';
