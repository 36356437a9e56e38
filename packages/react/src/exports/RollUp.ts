export { RollUp, type RollUpCount } from '../components/RollUp/index.ts';
