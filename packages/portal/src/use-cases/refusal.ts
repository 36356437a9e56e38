import type { LiftSuppressionRefusal, RevokeRefusal, StatusRefusal } from '@foyer/contract';
import { Problem } from '../http/problem.ts';

type Refusal = RevokeRefusal | StatusRefusal | LiftSuppressionRefusal | 'disabled';

/** Converts the refusal of a rule to a problem: `forbidden`, or `conflict` with the reason. */
export function toRefusalProblem(reason: Refusal): Problem {
  return reason === 'forbidden'
    ? new Problem('forbidden')
    : new Problem('conflict', { reason, detail: describeConflict(reason) });
}

function describeConflict(reason: Exclude<Refusal, 'forbidden'>): string {
  switch (reason) {
    case 'not-invited':
      return 'This member has no invitation';
    case 'already-revoked':
      return 'This invitation was withdrawn already';
    case 'already-active':
      return 'This account is active. It can be disabled instead';
    case 'not-active':
      return 'This account is not active yet. An invitation can be withdrawn instead';
    case 'already-disabled':
      return 'This account is disabled already';
    case 'disabled':
      return 'This account is disabled. Enable it first';
    case 'no-email':
      return 'This member has no address';
    case 'not-suppressed':
      return 'Nothing keeps mail from this address';
    case 'not-disabled':
      return 'This account is not disabled';
  }
}
