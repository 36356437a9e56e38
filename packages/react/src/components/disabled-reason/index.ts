export { describeDisabledReason, type DisabledReason } from './disabled-reason.ts';
