import type { BulkUpdate, BulkUpdateInput, Client, Selection } from '@foyer/sdk';
import { describeError, useAllMessages } from '../../messages/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { Field, Select } from '../../primitives/Field/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { SegmentedControl } from '../../primitives/SegmentedControl/index.ts';
import { useNotify } from '../../provider/index.ts';
import type { SendOptions, SubmitDetails } from '../../query/index.ts';
import {
  useBulkUpdateDialog,
  type BulkChange,
  type UseBulkUpdateDialogResult,
} from './useBulkUpdateDialog.ts';

/** Props of `BulkUpdateDialog`. */
export interface BulkUpdateDialogProps extends OpenStateProps, Pick<SendOptions<BulkUpdateInput>, 'onError'> {
  change: BulkChange;
  /** The clients to change. */
  selection: Selection;
  /** The number of clients in the selection. */
  count: number;
  /** The client, when the selection is only one: the dialog then shows its name. */
  client?: Client | undefined;
  /** Called when the clients were changed. */
  onClientsUpdated?: ((update: BulkUpdate, details: SubmitDetails<BulkUpdateInput>) => void) | undefined;
  /** The element to focus after closing when the element that opened the dialog is gone. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
}

/**
 * Applies one change to many clients: assigns or unassigns staff, changes the plan, hides or shows them. The main button says how many are changed.
 * @example
 * <BulkUpdateDialog change="plan" selection={{ clientIds }} count={clientIds.length} open={open} onOpenChange={setOpen} />
 */
export function BulkUpdateDialog({ open, defaultOpen, onOpenChange, ...rest }: BulkUpdateDialogProps) {
  const { remountKey, ...openState } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <BulkUpdateForm key={remountKey} {...rest} {...openState} />;
}

function BulkUpdateForm({
  change,
  selection,
  count,
  client,
  open,
  onOpenChange,
  onClientsUpdated,
  onError,
  returnFocus,
}: Omit<BulkUpdateDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useAllMessages();
  const { bulk, common } = messages;
  const notify = useNotify();
  const { state, actions } = useBulkUpdateDialog({
    change,
    selection,
    client,
    onError,
    onClientsUpdated(update, details) {
      notify({ text: bulk.done(update.changed, update.unchanged), icon: 'active', tone: 'positive' });
      onOpenChange(false, { reason: 'done' });
      onClientsUpdated?.(update, details);
    },
  });
  const isConfirmation = change === 'hide' || change === 'show';
  const subject = client?.name ?? bulk.clients(count);
  const title = {
    staff: bulk.assignStaff,
    plan: bulk.changePlan,
    hide: bulk.hideTitle(subject),
    show: bulk.showTitle(subject),
  }[change];
  const submitLabel = {
    staff: state.direction === 'assign' ? bulk.assignTo(count) : bulk.unassignFrom(count),
    plan: client ? bulk.changePlan : bulk.changePlanOf(count),
    hide: bulk.hide,
    show: bulk.show,
  }[change];
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      role={isConfirmation ? 'alertdialog' : 'dialog'}
      title={title}
      {...(!isConfirmation && { subtitle: <bdi>{subject}</bdi>, closeLabel: common.close })}
      returnFocus={returnFocus}
      error={state.error ? describeError(state.error, messages) : null}
      cancelLabel={common.cancel}
      submitLabel={submitLabel}
      disabledReason={state.disabledReason === null ? undefined : bulk.noStaffLeft}
      busy={state.isSaving}
      busyLabel={bulk.saving}
      onSubmit={actions.save}
    >
      <ChangeFields change={change} state={state} actions={actions} />
    </FormDialog>
  );
}

function ChangeFields({
  change,
  state,
  actions,
}: { change: BulkChange } & Pick<UseBulkUpdateDialogResult, 'state' | 'actions'>) {
  const { bulk, plan, filters } = useAllMessages();
  switch (change) {
    case 'staff':
      return (
        <>
          <SegmentedControl
            legend={bulk.action}
            value={state.direction}
            defaultValue="assign"
            onValueChange={actions.setDirection}
            options={[
              { value: 'assign', label: bulk.assign },
              { value: 'unassign', label: bulk.unassign },
            ]}
          />
          <Field label={bulk.staff} hint={state.disabledReason === null ? undefined : bulk.noStaffLeft}>
            {(control) => (
              <Select
                {...control}
                value={state.staffId}
                onValueChange={actions.setStaffId}
                options={state.staff.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </Field>
        </>
      );
    case 'plan':
      return (
        <SegmentedControl
          legend={filters.plan}
          value={state.plan}
          defaultValue="pro"
          onValueChange={actions.setPlan}
          options={[
            { value: 'starter', label: plan.starter },
            { value: 'pro', label: plan.pro },
          ]}
        />
      );
    case 'hide':
      return <p className="foyer-muted">{bulk.hideHint}</p>;
    case 'show':
      return <p className="foyer-muted">{bulk.showHint}</p>;
  }
}
