export { useThemeScope } from '../../primitives/ThemeScope/index.ts';
