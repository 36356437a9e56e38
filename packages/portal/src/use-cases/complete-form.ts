import type { FormRef, TimelineEntry } from '@foyer/contract';
import type { PortalStore } from '../store/portal-store.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { publishChange } from './publish-change.ts';
import { lockMember } from './find-member.ts';
import { appendTimeline } from './append-timeline.ts';
import { listOfferedForms } from './forms.ts';

/** A form that a member has filled in, as whoever keeps the forms tells it. */
export interface FormCompletion {
  firmId: string;
  clientId: string;
  memberId: string;
  formId: string;
}

/** How far back a history is looked through for a form. */
export const COMPLETION_RETENTION = 500;

/**
 * Writes down that a member has filled a form in; telling it twice is telling it once.
 * @returns `known` when it stood there already
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
    const history = await tx.timeline(memberId, COMPLETION_RETENTION);
    const latest = latestOf(history, formId);
    if (latest?.type === 'form-completed') return 'known';
    // One that was asked for may have left the offer since.
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

/** Whether a member still has to fill in the form that came with the invitation. @param history the latest first */
export const isFormOpen = (history: readonly TimelineEntry[], form: FormRef): boolean =>
  latestOf(history, form.id)?.type !== 'form-completed';

function latestOf(history: readonly TimelineEntry[], formId: string) {
  return history.flatMap((entry) =>
    (entry.type === 'form-requested' || entry.type === 'form-completed') && entry.form.id === formId
      ? [entry]
      : [],
  )[0];
}
