export { describeRollUp } from '../../components/RollUp/index.ts';
