export { parseAddress } from '@foyer/contract/rules';
