// For a page without a bundler: one script, everything in it, the elements registered.
import { defineFoyerElements } from './define.ts';

export { fromSearchParams, toSearchParams } from '@foyer/react';
export { createPortalClient, PortalError } from '@foyer/sdk';

defineFoyerElements();
