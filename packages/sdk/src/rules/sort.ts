export { compareSortKeys, parseSort, sortKeyOf } from '@foyer/contract/rules';
