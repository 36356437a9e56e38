import type {
  BulkRecipients,
  BulkSend,
  BulkSendInput,
  Preflight,
  PreflightGroup,
  RecipientGroup,
  Selection,
} from '@foyer/sdk';
import { isPortalError } from '@foyer/sdk';
import { resendsByDefault } from '@foyer/sdk/rules';
import { useState } from 'react';
import { useFoyer, useOnline, useServerNow } from '../../provider/index.ts';
import {
  usePreflight,
  useSendMutation,
  useStartBulkSend,
  type SendOptions,
  type SubmitDetails,
} from '../../query/index.ts';
import {
  useInviteContent,
  type InviteContentActions,
  type InviteContentState,
} from '../InviteContent/index.ts';
import {
  toButtonProps,
  toTextInputProps,
  type ButtonElementProps,
  type TextInputElementProps,
} from '../prop-getters/index.ts';

export interface UseBulkPreflightOptions extends SendOptions<BulkSendInput> {
  /** The clients to send to. */
  selection: Selection;
  /**
   * Which members of each client.
   * @default 'owners-not-active'
   */
  recipients?: BulkRecipients | undefined;
  /**
   * How many clients the user believes to have selected, such as the count of the list; the state says when another number is in the selection.
   * @default unknown
   */
  selectedCount?: number | undefined;
  /**
   * Set to false when the user closes the dialog: nothing is sent when `onBeforeSend` resolves after that.
   * @default true
   */
  isOpen?: boolean | undefined;
  /** Called when the portal has accepted the bulk send, which then runs in the background. */
  onBulkSendStarted?: ((bulkSend: BulkSend, details: SubmitDetails<BulkSendInput>) => void) | undefined;
}

/** A number that the user saw before, and what it is now. */
export interface CountChange {
  before: number;
  now: number;
}

/** State of `useBulkPreflight`. */
export interface BulkPreflightState extends InviteContentState {
  /** `refused`: the portal could not say who would be mailed; see `error`. */
  phase: 'checking' | 'refused' | 'ready';
  /** The id of the preflight, which `usePreflightMembers` takes; null until it is ready. */
  preflightId: string | null;
  /** How many mails are sent by `start`: those who were invited before and those who were left out are not counted unless they are sent to. */
  recipientCount: number;
  /** Recipients (`first`, `resend`), then members who are not mailed, by reason. */
  groups: readonly PreflightGroup[];
  /** Whether those who were invited before get mail again. Off at first if the latest of those invitations is younger than seven days and others are invited for the first time. */
  includesResends: boolean;
  /** Ids of the recipients who were left out. */
  leftOut: readonly string[];
  /** After a start that was refused because others would have been mailed: the number of recipients then and now. */
  recipientChange: CountChange | null;
  /** The number of selected clients that the user saw, and the number that the selection holds, if they differ. */
  selectionChange: CountChange | null;
  /** How many members the preflight looked at; null until it is ready. */
  memberCount: number | null;
  /** How many clients are in the selection; null until the preflight is ready. */
  clientCount: number | null;
  disabledReason: 'offline' | 'checking' | 'forbidden' | 'no-recipients' | null;
  /** What failed, if anything: the preflight, the start, or `onBeforeSend`. */
  error: unknown;
  /** Whether another preflight may help: the selection has expired, or the portal could not be reached. */
  canCheckAgain: boolean;
  isStarting: boolean;
}

/** Actions of `useBulkPreflight`. */
export interface BulkPreflightActions extends InviteContentActions {
  checkAgain: () => void;
  setIncludesResends: (includes: boolean) => void;
  /** Leaves out a recipient, or puts it back. */
  setLeftOut: (memberId: string, group: RecipientGroup, isLeftOut: boolean) => void;
  start: () => void;
}

/** The result of `useBulkPreflight`: state, actions and prop getters. */
export interface UseBulkPreflightResult {
  state: BulkPreflightState;
  actions: BulkPreflightActions;
  getMessageProps: () => TextInputElementProps;
  getStartButtonProps: () => ButtonElementProps;
}

/**
 * The logic of `BulkSendDialog` before the start: who would be mailed and who would not, and what is sent. Nothing is sent before `start`.
 * @example
 * const { state, getStartButtonProps } = useBulkPreflight({ selection: { clientIds }, onBulkSendStarted: ({ id }) => store(id) });
 */
export function useBulkPreflight({
  selection,
  recipients = 'owners-not-active',
  selectedCount,
  isOpen,
  onBulkSendStarted,
  onBeforeSend,
  onError,
}: UseBulkPreflightOptions): UseBulkPreflightResult {
  const { session } = useFoyer();
  const isOnline = useOnline();
  const preflight = usePreflight({ selection, recipients });
  const now = useServerNow('minute');
  const mutation = useStartBulkSend();
  const [chosenResends, setChosenResends] = useState<boolean | null>(null);
  const [excluded, setExcluded] = useState<ReadonlyMap<string, RecipientGroup>>(new Map());
  const [refusedCount, setRefusedCount] = useState<number | null>(null);
  const { data, isFetching } = preflight;
  const groups = data?.groups ?? [];
  const includesResends = chosenResends ?? resendsByDefault(groups, now);
  const sentGroups: RecipientGroup[] = includesResends ? ['first', 'resend'] : ['first'];
  const recipientCount = countRecipients(groups, sentGroups, excluded);
  const { send, isPending, error } = useSendMutation({
    mutation,
    operation: 'bulkSends.start',
    isOpen,
    onBeforeSend,
    onError(thrown, details) {
      onError?.(thrown, details);
      if (!isPortalError(thrown, 'preflight-changed')) return;
      setRefusedCount(recipientCount);
      actions.checkAgain();
    },
    onSuccess: (bulkSend, details) => onBulkSendStarted?.(bulkSend, details),
  });
  const invite = useInviteContent({ subject: 'bulk send', isOpen: isOpen ?? true });
  const failure = preflight.error ?? error;

  const state: BulkPreflightState = {
    ...invite.state,
    phase: isFetching ? 'checking' : data === undefined ? 'refused' : 'ready',
    preflightId: data?.id ?? null,
    recipientCount,
    groups,
    includesResends,
    leftOut: [...excluded.keys()],
    recipientChange:
      data === undefined || isFetching || refusedCount === null
        ? null
        : { before: refusedCount, now: recipientCount },
    selectionChange: toSelectionChange(data, selectedCount),
    memberCount: data ? groups.reduce((sum, { count }) => sum + count, 0) : null,
    clientCount: data?.clients ?? null,
    disabledReason: disabledReasonOf(),
    error: failure,
    canCheckAgain: preflight.isError
      ? !isPortalError(failure, 'bulk-limit') && !isPortalError(failure, 'forbidden')
      : isPortalError(failure, 'preflight-expired'),
    isStarting: isPending,
  };
  const actions: BulkPreflightActions = {
    ...invite.actions,
    checkAgain() {
      mutation.reset();
      void preflight.refetch();
    },
    setIncludesResends: setChosenResends,
    setLeftOut: (memberId, group, isLeftOut) =>
      setExcluded((before) => {
        const next = new Map(before);
        if (isLeftOut) next.set(memberId, group);
        else next.delete(memberId);
        return next;
      }),
    start() {
      if (data === undefined) return;
      setRefusedCount(null);
      send({ preflightId: data.id, groups: sentGroups, except: [...excluded.keys()], ...invite.content });
    },
  };
  return {
    state,
    actions,
    getMessageProps: () => toTextInputProps(state.message, actions.setMessage),
    getStartButtonProps: () =>
      toButtonProps(actions.start, { isDisabled: state.disabledReason !== null, isPending }),
  };

  function disabledReasonOf(): BulkPreflightState['disabledReason'] {
    if (!isOnline) return 'offline';
    if (isFetching) return 'checking';
    if (session?.viewer.permissions.includes('invitations.send') === false) return 'forbidden';
    return data === undefined || data.recipients === 0 ? 'no-recipients' : null;
  }
}

function countRecipients(
  groups: readonly PreflightGroup[],
  sent: readonly RecipientGroup[],
  excluded: ReadonlyMap<string, RecipientGroup>,
): number {
  const shown = groups.reduce(
    (sum, { group, count }) => (sent.some((id) => id === group) ? sum + count : sum),
    0,
  );
  return shown - [...excluded.values()].filter((group) => sent.includes(group)).length;
}

function toSelectionChange(
  data: Preflight | undefined,
  selectedCount: number | undefined,
): CountChange | null {
  if (data === undefined || selectedCount === undefined || data.clients === selectedCount) return null;
  return { before: selectedCount, now: data.clients };
}
