export {
  ThemeScope,
  toThemeAttributes,
  useThemeScope,
  type Contrast,
  type Density,
  type Direction,
  type Theme,
  type ThemeScopeProps,
  type ThemeScopeValue,
} from './ThemeScope.tsx';
