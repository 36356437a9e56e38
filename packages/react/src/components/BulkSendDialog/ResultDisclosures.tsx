import type { BulkSend, Outcome, OutcomeResult } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useState } from 'react';
import { describeError, useAllMessages, type Messages } from '../../messages/index.ts';
import { Disclosure } from '../../primitives/Disclosure/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { isBulkSendFinished, useOutcomes } from '../../query/index.ts';
import { describeOutcomeReason } from './describe-skip.ts';
import { useFormatCount } from './useFormatCount.ts';

// What the user can act on comes first.
const order: readonly OutcomeResult[] = ['failed', 'skipped', 'sent', 'pending'];

/** The outcomes by result. Each result expands; failures are expanded at the end. */
export function ResultDisclosures({ bulkSend }: { bulkSend: BulkSend }) {
  const shown = order.filter((result) => bulkSend[result] > 0);
  if (shown.length === 0) return null;
  return (
    <div className="foyer-ItemList">
      {shown.map((result) => (
        <ResultDisclosure key={result} bulkSend={bulkSend} result={result} />
      ))}
    </div>
  );
}

function ResultDisclosure({ bulkSend, result }: { bulkSend: BulkSend; result: OutcomeResult }) {
  const { bulkSend: labels } = useAllMessages();
  const formatCount = useFormatCount();
  const [userOpen, setUserOpen] = useState<boolean | null>(null);
  const open = userOpen ?? (result === 'failed' && isBulkSendFinished(bulkSend));
  return (
    <Disclosure
      count={formatCount(bulkSend[result])}
      label={labels.results[result](bulkSend[result])}
      open={open}
      onOpenChange={(next) => next !== open && setUserOpen(next)}
    >
      {open ? <Outcomes bulkSend={bulkSend} result={result} /> : <ul />}
    </Disclosure>
  );
}

function Outcomes({ bulkSend, result }: { bulkSend: BulkSend; result: OutcomeResult }) {
  const messages = useAllMessages();
  const { bulkSend: labels } = messages;
  const outcomes = useOutcomes(bulkSend, result);
  const items = outcomes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <ul>
      {items.map((outcome) => (
        <li key={outcome.memberId}>
          <span>
            <bdi>{nameOf(outcome, messages)}</bdi>
            {outcome.email !== null && (
              <span className="foyer-ItemList-secondary">
                <bdi>{outcome.email}</bdi>
              </span>
            )}
          </span>
          {outcome.reason !== null && (
            <span className="foyer-muted">{describeOutcomeReason(outcome.reason, messages)}</span>
          )}
        </li>
      ))}
      {outcomes.isError && <li role="alert">{describeError(outcomes.error, messages)}</li>}
      {outcomes.isPending && <li className="foyer-muted">{labels.loading}</li>}
      {outcomes.hasNextPage && (
        <li>
          <LinkButton onClick={() => void outcomes.fetchNextPage()}>{labels.showMore}</LinkButton>
        </li>
      )}
    </ul>
  );
}

function nameOf({ name }: Outcome, { bulkSend: labels }: Messages): string {
  return fullName(name) || labels.removedMember;
}
