import type { BulkChange } from '../BulkUpdateDialog/index.ts';
import type { MemberAction } from '../MemberActionDialog/index.ts';

/** A dialog that a row requests, with the client and the member it is about: plain data. */
export type DialogRequest =
  /** Without `memberId`: to all owners. */
  | { kind: 'send'; clientId: string; memberId?: string }
  | { kind: 'add-member'; clientId: string; role: 'owner' | 'guest' }
  | { kind: 'fix-address'; clientId: string; memberId: string }
  | { kind: 'rename'; clientId: string }
  | { kind: 'update'; clientId: string; change: BulkChange }
  | { kind: 'timeline'; clientId: string; memberId: string }
  | { kind: 'member-action'; clientId: string; memberId: string; action: MemberAction };
