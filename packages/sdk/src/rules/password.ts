export { checkPassword } from '@foyer/contract/rules';
