import { fullName } from '@foyer/sdk/rules';
import { useMessages } from '../../messages/index.ts';
import { Disclosure } from '../../primitives/Disclosure/index.ts';
import type { RecipientsOptions } from '../../query/index.ts';
import { RecipientsDisclosure } from './RecipientsDisclosure.tsx';
import { useCount } from './useCount.ts';
import type { SkippedReasonGroup } from './useBulkPreflight.ts';

/** How many get mail, and below it who does not, by reason; each opens. */
export function SkippedDisclosures({
  receiving,
  count: receivers,
  skipped,
}: {
  receiving: RecipientsOptions;
  count: number;
  skipped: readonly SkippedReasonGroup[];
}) {
  const { bulkSend: words } = useMessages();
  const count = useCount();
  return (
    <div className="foyer-ItemList">
      <RecipientsDisclosure {...receiving} count={receivers} />
      {skipped.map((group) => (
        <Disclosure key={group.reason} count={count(group.count)} label={group.label}>
          <ul>
            {group.sample.map(({ memberId, name, clientName }) => (
              <li key={memberId}>
                <bdi>{fullName(name)}</bdi>
                {clientName !== fullName(name) && <bdi className="foyer-muted">{clientName}</bdi>}
              </li>
            ))}
            {group.count > group.sample.length && (
              <li className="foyer-muted">{words.andMore(group.count - group.sample.length)}</li>
            )}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
}
