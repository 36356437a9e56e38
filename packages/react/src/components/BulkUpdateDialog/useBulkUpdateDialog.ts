import type { BulkUpdate, BulkUpdateInput, Plan, Selection, Staff } from '@foyer/sdk';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useNotify } from '../../provider/index.ts';
import { useBulkUpdate, useStaff } from '../../query/index.ts';

/** What is changed: who looks after the clients, their plan, or whether they are on the list. */
export type BulkChange = 'staff' | 'plan' | 'hide' | 'show';

export interface UseBulkUpdateDialogOptions {
  change: BulkChange;
  selection: Selection;
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
  save: () => void;
}

/**
 * One change of many clients, and what came of it as news.
 * @example
 * const { plan, setPlan, save } = useBulkUpdateDialog({ change: 'plan', selection });
 */
export function useBulkUpdateDialog({ change, selection, onDone }: UseBulkUpdateDialogOptions): BulkUpdateDialogState {
  const messages = useMessages();
  const notify = useNotify();
  const update = useBulkUpdate();
  const { data: staff = [] } = useStaff({ enabled: change === 'staff' });
  const [chosen, setStaffId] = useState('');
  const [direction, setDirection] = useState<'assign' | 'take-off'>('assign');
  const [plan, setPlan] = useState<Plan>('pro');
  const staffId = chosen || (staff[0]?.id ?? '');
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
    save: () =>
      update.mutate(inputOf(), {
        onSuccess(done) {
          notify({ text: messages.bulk.done(done.changed, done.unchanged), dot: 'active', tone: 'positive' });
          onDone?.(done);
        },
      }),
  };

  function inputOf(): BulkUpdateInput {
    switch (change) {
      case 'staff':
        return direction === 'assign' ? { selection, assignStaff: staffId } : { selection, unassignStaff: staffId };
      case 'plan':
        return { selection, plan };
      case 'hide':
      case 'show':
        return { selection, hidden: change === 'hide' };
    }
  }
}
