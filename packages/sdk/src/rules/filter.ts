export { matchesQuery, prepareQuery } from '@foyer/contract/rules';
