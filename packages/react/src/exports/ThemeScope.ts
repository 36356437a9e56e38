export {
  ThemeScope,
  type Contrast,
  type Density,
  type Direction,
  type Theme,
  type ThemeScopeProps,
} from '../primitives/ThemeScope/index.ts';
