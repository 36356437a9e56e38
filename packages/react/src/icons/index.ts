export * from './Icon.tsx';
export * from './StatusDot.tsx';
