export { ColumnControls, type ColumnControlsProps } from './ColumnControls.tsx';
