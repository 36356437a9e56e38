export { decideSend, recipientsOf } from '@foyer/contract/rules';
