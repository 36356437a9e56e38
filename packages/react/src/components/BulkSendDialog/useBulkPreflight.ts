import type { BulkRecipients, BulkSend, BulkSendInput, Preflight, Selection } from '@foyer/sdk';
import { isPortalError } from '@foyer/sdk';
import { describeError, useMessages } from '../../messages/index.ts';
import { useFoyer, useOnline } from '../../provider/index.ts';
import { usePreflight, useStartBulkSend } from '../../query/index.ts';
import {
  useGuardedSend,
  useInviteContent,
  type InviteDraft,
  type SendControl,
} from '../InviteContent/index.ts';
import { describeSkip } from './describe-skip.ts';

export interface UseBulkPreflightOptions extends SendControl<BulkSendInput> {
  /** Which clients. */
  selection: Selection;
  /** Whom at each client. Default `owners-not-active`. */
  recipients?: BulkRecipients | undefined;
  /** It has been accepted, and goes on by itself. */
  onStarted?: ((bulkSend: BulkSend) => void) | undefined;
}

/** Those who would get nothing for one reason. */
export interface SkippedReasonGroup {
  reason: string;
  count: number;
  /** After the number: "have no e-mail". */
  label: string;
  sample: Preflight['skipped'][number]['sample'];
}

/** A send to many before it happens. */
export interface BulkPreflightState extends InviteDraft {
  /** `refused`: the portal cannot say who would be mailed; `error` says why. */
  phase: 'checking' | 'refused' | 'ready';
  /** How many mails would leave. */
  recipients: number;
  skipped: SkippedReasonGroup[];
  /** How many people it is about. */
  about: string | undefined;
  /** Why nothing can be sent now. */
  whyNot: string | undefined;
  error: string | null;
  /** Looking again helps: the choice is too old, or the portal could not be reached. */
  mayCheckAgain: boolean;
  checkAgain: () => void;
  isStarting: boolean;
  start: () => void;
}

/**
 * Who would get mail and who would not, with which form and words; nothing leaves before `start`.
 * @param options.recipients default `owners-not-active`
 * @example
 * const { recipients, skipped, start } = usePreparedSend({ selection: { clientIds }, onStarted: ({ id }) => follow(id) });
 */
export function useBulkPreflight({
  selection,
  recipients = 'owners-not-active',
  onStarted,
  ...control
}: UseBulkPreflightOptions): BulkPreflightState {
  const messages = useMessages();
  const { bulkSend: say, sendInvite, disabledReason } = messages;
  const { session } = useFoyer();
  const online = useOnline();
  const preflight = usePreflight({ selection, recipients });
  const startBulkSend = useStartBulkSend();
  const guarded = useGuardedSend(startBulkSend, control, (bulkSend) => onStarted?.(bulkSend));
  const { content, ...draft } = useInviteContent();
  const { data } = preflight;
  const failure = preflight.error ?? guarded.error;
  const people = (data?.recipients ?? 0) + (data?.skipped ?? []).reduce((sum, { count }) => sum + count, 0);
  const clients = 'clientIds' in selection ? selection.clientIds.length : null;

  return {
    ...draft,
    phase:
      data === undefined || preflight.isFetching ? (preflight.isFetching ? 'checking' : 'refused') : 'ready',
    recipients: data?.recipients ?? 0,
    skipped: (data?.skipped ?? []).map(({ reason, count, sample }) => ({
      reason,
      count,
      sample,
      label: describeSkip(reason, count, messages),
    })),
    about:
      data === undefined
        ? undefined
        : recipients === 'owners'
          ? say.summary(people, clients)
          : say.summaryNotActive(people, clients),
    whyNot: whyNot(),
    error: failure ? describe(failure) : null,
    mayCheckAgain: preflight.isError
      ? !isPortalError(failure, 'bulk-limit') && !isPortalError(failure, 'forbidden')
      : isPortalError(failure, 'selection-expired'),
    checkAgain() {
      startBulkSend.reset();
      void preflight.refetch();
    },
    isStarting: guarded.isPending,
    start() {
      if (data !== undefined) guarded.send({ selectionToken: data.selectionToken, recipients, ...content });
    },
  };

  function whyNot(): string | undefined {
    if (!online) return sendInvite.offline;
    if (preflight.isFetching) return say.checking;
    if (session?.viewer.permissions.includes('invitations.send') === false)
      return disabledReason.forbiddenToSend;
    return data === undefined || data.recipients === 0 ? say.noRecipients : undefined;
  }

  function describe(error: unknown): string {
    if (isPortalError(error, 'bulk-limit')) return say.tooManyRecipients(session?.policy.bulkLimit ?? null);
    if (isPortalError(error, 'selection-expired')) return say.previewExpired;
    return describeError(error, messages);
  }
}
