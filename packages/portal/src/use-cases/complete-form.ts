import type { FormRef, TimelineEntry } from '@foyer/contract';
import type { PortalStore } from '../store/portal-store.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { publishChange } from './publish-change.ts';
import { lockMember } from './find-member.ts';
import { appendTimeline } from './append-timeline.ts';
import { listOfferedForms } from './forms.ts';

/** A form that a member has completed, as reported by the system of the forms. */
export interface FormCompletion {
  firmId: string;
  clientId: string;
  memberId: string;
  formId: string;
}

/** How many timeline entries are searched for a form. */
export const COMPLETION_RETENTION = 500;

/**
 * Records that a member has completed a form. Idempotent.
 * @returns `known` when it was recorded before
 * @throws Problem `not-found` for a member or a form that is not there, `unavailable` when the forms cannot be reached
 */
export async function completeForm(
  store: PortalStore,
  ports: Ports,
  { firmId, clientId, memberId, formId }: FormCompletion,
): Promise<'recorded' | 'known'> {
  const offered = await listOfferedForms(ports, firmId);
  return store.transaction(firmId, async (tx) => {
    await lockMember(tx, { clientId, memberId });
    const timeline = await tx.timeline(memberId, COMPLETION_RETENTION);
    const latest = latestOf(timeline, formId);
    if (latest?.type === 'form-completed') return 'known';
    // A form that was requested may not be offered any more.
    const form = latest?.form ?? offered.find(({ id }) => id === formId);
    if (form === undefined) throw new Problem('not-found', { detail: 'There is no such form' });
    const now = ports.clock.now();
    await appendTimeline(
      tx,
      memberId,
      { now, by: { kind: 'member' } },
      { type: 'form-completed', form: { id: form.id, name: form.name } },
    );
    await publishChange(tx, clientId, 'member.changed', now);
    return 'recorded';
  });
}

/** Whether a member still has to complete the form of the invitation. @param timeline the latest entry first */
export const isFormOpen = (timeline: readonly TimelineEntry[], form: FormRef): boolean =>
  latestOf(timeline, form.id)?.type !== 'form-completed';

function latestOf(timeline: readonly TimelineEntry[], formId: string) {
  return timeline.flatMap((entry) =>
    (entry.type === 'form-requested' || entry.type === 'form-completed') && entry.form.id === formId
      ? [entry]
      : [],
  )[0];
}
