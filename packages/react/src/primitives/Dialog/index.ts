export * from './Dialog.tsx';
export * from './DialogFrame.tsx';
export * from './DialogPanel.tsx';
export * from './DialogParts.tsx';
export * from './DiscardQuestion.tsx';
export * from './dialog-context.ts';
export * from './useOpenState.ts';
