export { CheckChoice, type CheckChoiceProps } from './CheckChoice.tsx';
export { Choices } from './Choices.tsx';
export { RadioChoices, type RadioChoice, type RadioChoicesProps } from './RadioChoices.tsx';
