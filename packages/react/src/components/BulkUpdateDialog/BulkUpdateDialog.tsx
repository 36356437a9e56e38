import type { BulkUpdate, Client, Selection } from '@foyer/sdk';
import { useMessages } from '../../messages/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { Field, Select } from '../../primitives/Field/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { SegmentedControl } from '../../primitives/SegmentedControl/index.ts';
import { useBulkUpdateDialog, type BulkChange, type BulkUpdateDialogState } from './useBulkUpdateDialog.ts';

export type { BulkChange } from './useBulkUpdateDialog.ts';

/** What `BulkUpdateDialog` takes. */
export interface BulkUpdateDialogProps extends OpenStateProps {
  change: BulkChange;
  selection: Selection;
  /** How many clients that is, as far as the list knows. */
  count: number;
  /** The one client that it is about, if so: it is called by its name. */
  client?: Client;
  onDone?: (update: BulkUpdate) => void;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: () => HTMLElement | null | undefined;
}

/**
 * One change of many clients: somebody assigned or taken off, another plan, hidden or shown again. It says how many before it is done.
 * @param props.count how many clients that is
 * @example
 * <BulkUpdateDialog change="plan" selection={{ clientIds }} count={clientIds.length} open={open} onOpenChange={setOpen} />
 */
export function BulkUpdateDialog({ open, defaultOpen, onOpenChange, ...rest }: BulkUpdateDialogProps) {
  const { remountKey, ...opening } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <BulkUpdateForm key={remountKey} {...rest} {...opening} />;
}

function BulkUpdateForm({
  change,
  selection,
  count,
  client,
  open,
  onOpenChange,
  onDone,
  returnFocus,
}: Omit<BulkUpdateDialogProps, keyof OpenStateProps> & OpenState) {
  const { bulk: words, common } = useMessages();
  const state = useBulkUpdateDialog({
    change,
    selection,
    client,
    onDone(update) {
      onOpenChange(false, { reason: 'done' });
      onDone?.(update);
    },
  });
  const asks = change === 'hide' || change === 'show';
  const who = client?.name ?? words.clients(count);
  const title = {
    staff: words.assignStaff,
    plan: words.changePlan,
    hide: words.hideTitle(who),
    show: words.showTitle(who),
  }[change];
  const action = {
    staff: state.direction === 'assign' ? words.assignTo(count) : words.unassignFrom(count),
    plan: client ? words.changePlan : words.changePlanOf(count),
    hide: words.hide,
    show: words.show,
  }[change];
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      role={asks ? 'alertdialog' : 'dialog'}
      title={title}
      {...(!asks && { subtitle: <bdi>{who}</bdi>, closeLabel: common.close })}
      returnFocus={returnFocus}
      error={state.error}
      cancelLabel={common.cancel}
      submitLabel={action}
      disabledReason={state.whyNot}
      busy={state.isSaving}
      busyLabel={words.saving}
      onSubmit={state.save}
    >
      <Question change={change} state={state} />
    </FormDialog>
  );
}

function Question({ change, state }: { change: BulkChange; state: BulkUpdateDialogState }) {
  const { bulk: words, plan: plans, filters } = useMessages();
  switch (change) {
    case 'staff':
      return (
        <>
          <SegmentedControl
            legend={words.action}
            value={state.direction}
            defaultValue="assign"
            onValueChange={state.setDirection}
            options={[
              { value: 'assign', label: words.assign },
              { value: 'take-off', label: words.unassign },
            ]}
          />
          <Field label={words.staff} hint={state.whyNot}>
            {(control) => (
              <Select
                {...control}
                value={state.staffId}
                onValueChange={state.setStaffId}
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
          onValueChange={state.setPlan}
          options={[
            { value: 'starter', label: plans.starter },
            { value: 'pro', label: plans.pro },
          ]}
        />
      );
    case 'hide':
      return <p className="foyer-muted">{words.hideHint}</p>;
    case 'show':
      return <p className="foyer-muted">{words.showHint}</p>;
  }
}
