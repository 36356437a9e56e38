import { fullName } from '@foyer/sdk/rules';
import { useAllMessages } from '../../messages/index.ts';
import { Disclosure } from '../../primitives/Disclosure/index.ts';
import type { RecipientsOptions } from '../../query/index.ts';
import { describeSkip } from './describe-skip.ts';
import { RecipientsDisclosure } from './RecipientsDisclosure.tsx';
import type { SkippedReasonGroup } from './useBulkPreflight.ts';
import { useFormatCount } from './useFormatCount.ts';

export interface SkippedDisclosuresProps extends RecipientsOptions {
  recipientCount: number;
  skipped: readonly SkippedReasonGroup[];
}

/** How many are mailed, and below it how many are not, by reason. Each line expands into the names. */
export function SkippedDisclosures({ recipientCount, skipped, ...options }: SkippedDisclosuresProps) {
  const messages = useAllMessages();
  const { bulkSend } = messages;
  const formatCount = useFormatCount();
  return (
    <div className="foyer-ItemList">
      <RecipientsDisclosure {...options} count={recipientCount} />
      {skipped.map(({ reason, count, sample }) => (
        <Disclosure key={reason} count={formatCount(count)} label={describeSkip(reason, count, messages)}>
          <ul>
            {sample.map(({ memberId, name, clientName }) => (
              <li key={memberId}>
                <bdi>{fullName(name)}</bdi>
                {clientName !== fullName(name) && <bdi className="foyer-muted">{clientName}</bdi>}
              </li>
            ))}
            {count > sample.length && (
              <li className="foyer-muted">{bulkSend.andMore(count - sample.length)}</li>
            )}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
}
