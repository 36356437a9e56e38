import type { BulkUpdate, BulkUpdateInput, Client, Plan, Selection, Staff } from '@foyer/sdk';
import { useState } from 'react';
import {
  useApplyBulkUpdate,
  useSendMutation,
  useStaff,
  type SendOptions,
  type SubmitDetails,
} from '../../query/index.ts';
import { toFormProps, type FormElementProps } from '../prop-getters/index.ts';

/** What is changed: the assigned staff, the plan, or whether the clients are on the list. */
export type BulkChange = 'staff' | 'plan' | 'hide' | 'show';

/** Options of `useBulkUpdateDialog`. */
export interface UseBulkUpdateDialogOptions extends Pick<SendOptions<BulkUpdateInput>, 'onError'> {
  change: BulkChange;
  /** The clients to change. */
  selection: Selection;
  /** The client, when the selection is only one: then only what would change is offered. */
  client?: Client | undefined;
  /** Called when the clients were changed. */
  onClientsUpdated?: ((update: BulkUpdate, details: SubmitDetails<BulkUpdateInput>) => void) | undefined;
}

/** State of `useBulkUpdateDialog`. */
export interface BulkUpdateDialogState {
  /** The staff to select from. */
  staff: readonly Staff[];
  /** The selected staff; an empty string while there is none. */
  staffId: string;
  /** Whether the staff is assigned or unassigned. */
  direction: 'assign' | 'unassign';
  plan: Plan;
  disabledReason: 'no-staff' | null;
  /** What failed, if anything. */
  error: unknown;
  isSaving: boolean;
}

/** Actions of `useBulkUpdateDialog`. */
export interface BulkUpdateDialogActions {
  setStaffId: (staffId: string) => void;
  setDirection: (direction: BulkUpdateDialogState['direction']) => void;
  setPlan: (plan: Plan) => void;
  save: () => void;
}

/** The result of `useBulkUpdateDialog`: state, actions and prop getters. */
export interface UseBulkUpdateDialogResult {
  state: BulkUpdateDialogState;
  actions: BulkUpdateDialogActions;
  getFormProps: () => FormElementProps;
}

/**
 * The logic of `BulkUpdateDialog`: applies one change to many clients.
 * @example
 * const { state, actions, getFormProps } = useBulkUpdateDialog({ change: 'plan', selection });
 */
export function useBulkUpdateDialog({
  change,
  selection,
  client,
  onClientsUpdated,
  onError,
}: UseBulkUpdateDialogOptions): UseBulkUpdateDialogResult {
  const { data: allStaff = [] } = useStaff({ enabled: change === 'staff' });
  const [selectedStaffId, setStaffId] = useState('');
  const [direction, setDirection] = useState<BulkUpdateDialogState['direction']>('assign');
  const [plan, setPlan] = useState<Plan>(client?.plan === 'pro' ? 'starter' : 'pro');
  const { send, isPending, error } = useSendMutation({
    mutation: useApplyBulkUpdate(),
    operation: 'bulkUpdates.apply',
    onError,
    onSuccess: (update, details) => onClientsUpdated?.(update, details),
  });
  const isAssigned = (staffId: string) => client?.assignedStaff.some(({ id }) => id === staffId);
  const staff =
    client === undefined
      ? allStaff
      : allStaff.filter(({ id }) => isAssigned(id) === (direction === 'unassign'));
  const staffId = (staff.find(({ id }) => id === selectedStaffId) ?? staff[0])?.id ?? '';
  const actions: BulkUpdateDialogActions = {
    setStaffId,
    setDirection,
    setPlan,
    save: () => send(toInput()),
  };
  return {
    state: {
      staff,
      staffId,
      direction,
      plan,
      disabledReason: change === 'staff' && staffId === '' ? 'no-staff' : null,
      error,
      isSaving: isPending,
    },
    actions,
    getFormProps: () => toFormProps(actions.save),
  };

  function toInput(): BulkUpdateInput {
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
