import { memberStatuses, type MemberStatus } from '@foyer/sdk/rules';
import { useState } from 'react';
import { useMessages, type Messages } from '../../messages/index.ts';
import type { MenuItem } from '../../primitives/Menu/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { useStaff } from '../../query/index.ts';
import { normalizeFilter, type ClientFilter } from './list-view.ts';
import type { ClientListState } from './useClientList.ts';

/** One thing that the list can be narrowed by. */
export interface FilterChoice {
  key: keyof ClientFilter;
  label: string;
  /** What is chosen, in words; null for nothing. */
  chosen: string | null;
  /** Asked for less often: without a chip of its own until it is set. */
  isFurther: boolean;
  items: () => readonly MenuItem[];
  clear: () => void;
}

const soon = [3, 7, 14] as const;

/** The filters of a list; those that the host has set for good are not offered. */
export function useListFilters(list: ClientListState): {
  choices: readonly FilterChoice[];
  wantStaff: () => void;
} {
  const messages = useMessages();
  const { filters: words, plan: plans } = messages;
  const { session } = useFoyer();
  const filter = normalizeFilter(list.view.filter);
  const [isWanted, setWanted] = useState(false);
  const staff = useStaff({ enabled: isWanted || filter.staffId !== undefined });
  // Who looks is looked for most.
  const people = [...(staff.data ?? [])].sort(
    (one, other) => Number(other.id === session?.viewer.id) - Number(one.id === session?.viewer.id),
  );
  const nameOf = ({ id, name }: { id: string; name: string }) =>
    id === session?.viewer.id ? words.you(name) : name;
  const status = filter.status ?? [];

  const one = <Key extends keyof ClientFilter>(
    key: Key,
    label: string,
    values: readonly (readonly [value: NonNullable<ClientFilter[Key]>, label: string])[],
    isFurther = false,
  ): FilterChoice => ({
    key,
    label,
    isFurther,
    chosen:
      filter[key] === undefined
        ? null
        : (values.find(([value]) => value === filter[key])?.[1] ?? String(filter[key])),
    items: () =>
      values.map(([value, text]) => ({
        kind: 'item',
        key: String(value),
        label: text,
        checked: filter[key] === value,
        onSelect: () => list.setFilter({ [key]: filter[key] === value ? undefined : value }),
      })),
    clear: () => list.setFilter({ [key]: undefined }),
  });

  const waiting: MenuItem = {
    kind: 'item',
    key: 'waiting',
    label: words.loadingStaff,
    disabledReason: '',
    onSelect: () => undefined,
  };
  const staffChoice = (choice: FilterChoice): FilterChoice =>
    staff.data === undefined
      ? { ...choice, chosen: choice.chosen === null ? null : words.loadingStaff, items: () => [waiting] }
      : choice;

  const choices: FilterChoice[] = [
    {
      key: 'status',
      label: words.status,
      isFurther: false,
      chosen:
        status.length === 0 ? null : words.multipleValues(status.map((each) => shortOf(each, messages))),
      items: () =>
        memberStatuses.map((each) => ({
          kind: 'item',
          key: each,
          label: shortOf(each, messages),
          checked: status.includes(each),
          multiple: true,
          onSelect: () =>
            list.setFilter({
              status: status.includes(each) ? status.filter((other) => other !== each) : [...status, each],
            }),
        })),
      clear: () => list.setFilter({ status: undefined }),
    },
    one('plan', words.plan, [
      ['starter', plans.starter],
      ['pro', plans.pro],
    ]),
    staffChoice(
      one(
        'staffId',
        words.staff,
        people.map((person) => [person.id, nameOf(person)] as const),
      ),
    ),
    one(
      'kind',
      words.kind,
      [
        ['individual', words.kinds.individual],
        ['group', words.kinds.group],
        ['entity', words.kinds.entity],
      ],
      true,
    ),
    {
      ...one(
        'expiresWithinDays',
        words.expiring,
        soon.map((days) => [days, words.expiringWithin(days)] as const),
        true,
      ),
      chosen: filter.expiresWithinDays === undefined ? null : words.within(filter.expiresWithinDays),
    },
    one('hidden', words.hidden, [[true, words.onlyHidden]], true),
  ];
  return {
    choices: choices.filter(({ key }) => list.baseFilter[key] === undefined),
    wantStaff: () => setWanted(true),
  };
}

function shortOf(status: MemberStatus, { status: { short } }: Messages): string {
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
