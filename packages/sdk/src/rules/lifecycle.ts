export { decideDisable, decideEnable, decideRevoke } from '@foyer/contract/rules';
