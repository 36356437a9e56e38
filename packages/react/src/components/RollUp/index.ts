export { RollUp, describeRollUp, type RollUpCount } from './RollUp.tsx';
