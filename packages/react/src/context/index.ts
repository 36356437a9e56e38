export * from './feed-status.ts';
export * from './foyer-context.ts';
export * from './ticker.ts';
export * from './useServerNow.ts';
