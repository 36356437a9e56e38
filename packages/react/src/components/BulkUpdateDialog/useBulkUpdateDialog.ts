import type { BulkUpdate, BulkUpdateInput, Client, Plan, Selection, Staff } from '@foyer/sdk';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useNotify } from '../../provider/index.ts';
import { useBulkUpdate, useStaff } from '../../query/index.ts';

/** What is changed: who looks after the clients, their plan, or whether they are on the list. */
export type BulkChange = 'staff' | 'plan' | 'hide' | 'show';

/** What `useBulkUpdateDialog` takes. */
export interface UseBulkUpdateDialogOptions {
  change: BulkChange;
  selection: Selection;
  /** The one client that it is about, if so: then only what would change is offered. */
  client?: Client | undefined;
  onDone?: ((update: BulkUpdate) => void) | undefined;
}

/** What the dialog shows and does. */
export interface BulkUpdateDialogState {
  staff: readonly Staff[];
  staffId: string;
  setStaffId: (staffId: string) => void;
  /** Whether somebody is assigned or taken off. */
  direction: 'assign' | 'take-off';
  setDirection: (direction: 'assign' | 'take-off') => void;
  plan: Plan;
  setPlan: (plan: Plan) => void;
  error: string | null;
  isSaving: boolean;
  /** Why nothing can be saved now. */
  whyNot: string | undefined;
  save: () => void;
}

/**
 * One change of many clients, and what came of it as news.
 * @example
 * const { plan, setPlan, save } = useBulkUpdateDialog({ change: 'plan', selection });
 */
export function useBulkUpdateDialog({
  change,
  selection,
  client,
  onDone,
}: UseBulkUpdateDialogOptions): BulkUpdateDialogState {
  const messages = useMessages();
  const notify = useNotify();
  const update = useBulkUpdate();
  const { data: everybody = [] } = useStaff({ enabled: change === 'staff' });
  const [chosen, setStaffId] = useState('');
  const [direction, setDirection] = useState<'assign' | 'take-off'>('assign');
  const [plan, setPlan] = useState<Plan>(client?.plan === 'pro' ? 'starter' : 'pro');
  const isAssigned = (staffId: string) => client?.assignedStaff.some(({ id }) => id === staffId);
  const staff =
    client === undefined
      ? everybody
      : everybody.filter(({ id }) => isAssigned(id) === (direction === 'take-off'));
  const staffId = (staff.find(({ id }) => id === chosen) ?? staff[0])?.id ?? '';
  return {
    staff,
    staffId,
    setStaffId,
    direction,
    setDirection,
    plan,
    setPlan,
    error: update.error === null ? null : describeError(update.error, messages),
    isSaving: update.isPending,
    whyNot: change === 'staff' && staffId === '' ? messages.bulk.noStaffLeft : undefined,
    save: () =>
      update.mutate(inputOf(), {
        onSuccess(done) {
          notify({
            text: messages.bulk.done(done.changed, done.unchanged),
            icon: 'active',
            tone: 'positive',
          });
          onDone?.(done);
        },
      }),
  };

  function inputOf(): BulkUpdateInput {
    switch (change) {
      case 'staff':
        return direction === 'assign'
          ? { selection, assignStaff: staffId }
          : { selection, unassignStaff: staffId };
      case 'plan':
        return { selection, plan };
      case 'hide':
      case 'show':
        return { selection, hidden: change === 'hide' };
    }
  }
}
