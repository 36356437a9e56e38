// Entry point of the standalone script: includes every dependency and registers the elements.
import { defineFoyerElements } from './define.ts';

export { defaultClientColumns, fromSearchParams, preliminaryDataColumn, toSearchParams } from '@foyer/react';
export { createPortalClient, PortalError } from '@foyer/sdk';

defineFoyerElements();
