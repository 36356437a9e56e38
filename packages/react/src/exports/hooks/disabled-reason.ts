export { describeDisabledReason, type DisabledReason } from '../../components/disabled-reason/index.ts';
