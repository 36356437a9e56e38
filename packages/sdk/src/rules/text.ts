export { toSearchKey } from '@foyer/contract/rules';
