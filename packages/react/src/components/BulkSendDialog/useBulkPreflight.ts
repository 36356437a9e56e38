import type { BulkRecipients, BulkSend, BulkSendInput, Preflight, Selection } from '@foyer/sdk';
import { isPortalError } from '@foyer/sdk';
import { useFoyer, useOnline } from '../../provider/index.ts';
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
   * Set to false when the user closes the dialog: nothing is sent when `onBeforeSend` resolves after that.
   * @default true
   */
  isOpen?: boolean | undefined;
  /** Called when the portal has accepted the bulk send, which then runs in the background. */
  onBulkSendStarted?: ((bulkSend: BulkSend, details: SubmitDetails<BulkSendInput>) => void) | undefined;
}

/** Members who would not be mailed, for one reason. */
export type SkippedReasonGroup = Preflight['skipped'][number];

/** State of `useBulkPreflight`. */
export interface BulkPreflightState extends InviteContentState {
  /** `refused`: the portal could not say who would be mailed; see `error`. */
  phase: 'checking' | 'refused' | 'ready';
  /** How many mails would be sent. */
  recipientCount: number;
  skipped: readonly SkippedReasonGroup[];
  /** How many members the preflight looked at; null until it is ready. */
  memberCount: number | null;
  /** How many clients are selected by id; null when they are selected by filter. */
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
  isOpen,
  onBulkSendStarted,
  onBeforeSend,
  onError,
}: UseBulkPreflightOptions): UseBulkPreflightResult {
  const { session } = useFoyer();
  const isOnline = useOnline();
  const preflight = usePreflight({ selection, recipients });
  const mutation = useStartBulkSend();
  const { send, isPending, error } = useSendMutation({
    mutation,
    operation: 'bulkSends.start',
    isOpen,
    onBeforeSend,
    onError,
    onSuccess: (bulkSend, details) => onBulkSendStarted?.(bulkSend, details),
  });
  const invite = useInviteContent();
  const { data, isFetching } = preflight;
  const failure = preflight.error ?? error;
  const skipped = data?.skipped ?? [];

  const state: BulkPreflightState = {
    ...invite.state,
    phase: isFetching ? 'checking' : data === undefined ? 'refused' : 'ready',
    recipientCount: data?.recipients ?? 0,
    skipped,
    memberCount: data ? data.recipients + skipped.reduce((sum, { count }) => sum + count, 0) : null,
    clientCount: 'clientIds' in selection ? selection.clientIds.length : null,
    disabledReason: disabledReasonOf(),
    error: failure,
    canCheckAgain: preflight.isError
      ? !isPortalError(failure, 'bulk-limit') && !isPortalError(failure, 'forbidden')
      : isPortalError(failure, 'selection-expired'),
    isStarting: isPending,
  };
  const actions: BulkPreflightActions = {
    ...invite.actions,
    checkAgain() {
      mutation.reset();
      void preflight.refetch();
    },
    start() {
      if (data !== undefined) send({ selectionToken: data.selectionToken, recipients, ...invite.content });
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
