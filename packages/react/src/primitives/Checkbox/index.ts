export { Checkbox, type CheckboxProps, type Checked } from './Checkbox.tsx';
