export type { DialogRequest } from './dialog-request.ts';
