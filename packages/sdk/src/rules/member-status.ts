export { memberStatus, memberStatuses, rollUp } from '@foyer/contract/rules';
