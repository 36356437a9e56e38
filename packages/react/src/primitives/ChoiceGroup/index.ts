export { CheckboxField, type CheckboxFieldProps } from './CheckboxField.tsx';
export { CheckboxGroup } from './CheckboxGroup.tsx';
export { RadioGroup, type RadioOption, type RadioGroupProps } from './RadioGroup.tsx';
