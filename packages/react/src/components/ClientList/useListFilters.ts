import { memberStatuses, type MemberStatus } from '@foyer/sdk/rules';
import { useState } from 'react';
import { useMessages, type InitialMessages } from '../../messages/index.ts';
import type { MenuItem } from '../../primitives/Menu/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { useStaff } from '../../query/index.ts';
import { normalizeFilter, type ClientFilter } from './list-view.ts';
import type { UseClientListResult } from './useClientList.ts';

/** A filter of the list, with its texts. */
export interface FilterControl {
  key: keyof ClientFilter;
  label: string;
  /** The selected values as text; `null` if the filter is not set. */
  valueLabel: string | null;
  /** Rarely used: in the menu "More" until it is set. */
  isSecondary: boolean;
  getItems: () => readonly MenuItem[];
  clear: () => void;
}

const expiryDays = [3, 7, 14] as const;

/** The filters of a list, except those that the base filter sets. */
export function useListFilters(list: UseClientListResult): {
  controls: readonly FilterControl[];
  /** Loads the staff, for the filter by staff. */
  loadStaff: () => void;
} {
  const messages = useMessages();
  const { filters: t, plan: plans } = messages;
  const { session } = useFoyer();
  const filter = normalizeFilter(list.state.view.filter);
  const [isStaffNeeded, setStaffNeeded] = useState(false);
  const staff = useStaff({ enabled: isStaffNeeded || filter.staffId !== undefined });
  // The viewer comes first.
  const people = [...(staff.data ?? [])].sort(
    (one, other) => Number(other.id === session?.viewer.id) - Number(one.id === session?.viewer.id),
  );
  const nameOf = ({ id, name }: { id: string; name: string }) =>
    id === session?.viewer.id ? t.you(name) : name;
  const status = filter.status ?? [];

  const toControl = <Key extends keyof ClientFilter>(
    key: Key,
    label: string,
    values: readonly (readonly [value: NonNullable<ClientFilter[Key]>, label: string])[],
    isSecondary = false,
  ): FilterControl => ({
    key,
    label,
    isSecondary,
    valueLabel:
      filter[key] === undefined
        ? null
        : (values.find(([value]) => value === filter[key])?.[1] ?? String(filter[key])),
    getItems: () =>
      values.map(([value, text]) => ({
        kind: 'item',
        key: String(value),
        label: text,
        checked: filter[key] === value,
        onSelect: () => list.actions.setFilter({ [key]: filter[key] === value ? undefined : value }),
      })),
    clear: () => list.actions.setFilter({ [key]: undefined }),
  });

  const loading: MenuItem = {
    kind: 'item',
    key: 'loading',
    label: t.loadingStaff,
    disabledReason: '',
    onSelect: () => undefined,
  };
  const withLoadingStaff = (control: FilterControl): FilterControl =>
    staff.data === undefined
      ? {
          ...control,
          valueLabel: control.valueLabel === null ? null : t.loadingStaff,
          getItems: () => [loading],
        }
      : control;

  const controls: FilterControl[] = [
    {
      key: 'status',
      label: t.status,
      isSecondary: false,
      valueLabel:
        status.length === 0 ? null : t.multipleValues(status.map((each) => getStatusLabel(each, messages))),
      getItems: () =>
        memberStatuses.map((each) => ({
          kind: 'item',
          key: each,
          label: getStatusLabel(each, messages),
          checked: status.includes(each),
          multiple: true,
          onSelect: () =>
            list.actions.setFilter({
              status: status.includes(each) ? status.filter((other) => other !== each) : [...status, each],
            }),
        })),
      clear: () => list.actions.setFilter({ status: undefined }),
    },
    toControl('plan', t.plan, [
      ['starter', plans.starter],
      ['pro', plans.pro],
    ]),
    withLoadingStaff(
      toControl(
        'staffId',
        t.staff,
        people.map((person) => [person.id, nameOf(person)] as const),
      ),
    ),
    toControl(
      'kind',
      t.kind,
      [
        ['individual', t.kinds.individual],
        ['group', t.kinds.group],
        ['entity', t.kinds.entity],
      ],
      true,
    ),
    {
      ...toControl(
        'expiresWithinDays',
        t.expiring,
        expiryDays.map((days) => [days, t.expiringWithin(days)] as const),
        true,
      ),
      valueLabel: filter.expiresWithinDays === undefined ? null : t.within(filter.expiresWithinDays),
    },
    toControl('hidden', t.hidden, [[true, t.onlyHidden]], true),
  ];
  return {
    controls: controls.filter(({ key }) => list.state.baseFilter[key] === undefined),
    loadStaff: () => setStaffNeeded(true),
  };
}

function getStatusLabel(status: MemberStatus, { status: { short } }: InitialMessages): string {
  switch (status) {
    case 'no-email':
      return short.noEmail;
    case 'not-invited':
      return short.notInvited;
    case 'queued':
      return short.sending;
    case 'waiting':
    case 'undeliverable':
    case 'expired':
    case 'revoked':
    case 'active':
    case 'disabled':
      return short[status];
  }
}
