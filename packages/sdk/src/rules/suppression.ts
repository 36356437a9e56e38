export { decideLiftSuppression } from '@foyer/contract/rules';
