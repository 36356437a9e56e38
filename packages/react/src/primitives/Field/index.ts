export * from './controls.tsx';
export * from './CountedTextarea.tsx';
export * from './Field.tsx';
