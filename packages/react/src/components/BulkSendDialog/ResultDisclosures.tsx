import type { BulkSend, Outcome, OutcomeResult } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useState } from 'react';
import { describeError, useMessages, type Messages } from '../../messages/index.ts';
import { Disclosure } from '../../primitives/Disclosure/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { isBulkSendFinished, useOutcomes } from '../../query/index.ts';
import { describeSkip, isSkipReason } from './describe-skip.ts';
import { useCount } from './useCount.ts';

// What wants doing comes first.
const order: readonly OutcomeResult[] = ['failed', 'skipped', 'sent', 'pending'];

/** What became of everybody, by result; each result opens, and what failed stands open in the end. */
export function ResultDisclosures({ bulkSend }: { bulkSend: BulkSend }) {
  const shown = order.filter((result) => bulkSend[result] > 0);
  if (shown.length === 0) return null;
  return (
    <div className="foyer-ItemList">
      {shown.map((result) => (
        <ResultFold key={result} bulkSend={bulkSend} result={result} />
      ))}
    </div>
  );
}

function ResultFold({ bulkSend, result }: { bulkSend: BulkSend; result: OutcomeResult }) {
  const { bulkSend: words } = useMessages();
  const count = useCount();
  const [chosen, setOpen] = useState<boolean | null>(null);
  const open = chosen ?? (result === 'failed' && isBulkSendFinished(bulkSend));
  return (
    <Disclosure
      count={count(bulkSend[result])}
      label={words.results[result](bulkSend[result])}
      open={open}
      onOpenChange={(next) => next !== open && setOpen(next)}
    >
      {open ? <Outcomes bulkSend={bulkSend} result={result} /> : <ul />}
    </Disclosure>
  );
}

function Outcomes({ bulkSend, result }: { bulkSend: BulkSend; result: OutcomeResult }) {
  const messages = useMessages();
  const { bulkSend: words } = messages;
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
            <span className="foyer-muted">{reasonOf(outcome.reason, messages)}</span>
          )}
        </li>
      ))}
      {outcomes.isError && <li role="alert">{describeError(outcomes.error, messages)}</li>}
      {outcomes.isPending && <li className="foyer-muted">{words.loading}</li>}
      {outcomes.hasNextPage && (
        <li>
          <LinkButton onClick={() => void outcomes.fetchNextPage()}>{words.showMore}</LinkButton>
        </li>
      )}
    </ul>
  );
}

function nameOf({ name }: Outcome, { bulkSend: words }: Messages): string {
  return fullName(name) || words.removedMember;
}

const reasonOf = (reason: string, messages: Messages): string =>
  isSkipReason(reason) ? describeSkip(reason, 1, messages) : reason;
