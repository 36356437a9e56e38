import { fullName } from '@foyer/sdk/rules';
import { useMessages } from '../../messages/index.ts';
import { Fold } from '../../primitives/Fold/index.ts';
import type { ReceivingOptions } from '../../query/index.ts';
import { ReceiverFold } from './ReceiverFold.tsx';
import { useCount } from './useCount.ts';
import type { SkippedFold } from './usePreparedSend.ts';

/** How many get mail, and below it who does not, by reason; each opens. */
export function SkippedFolds({
  receiving,
  count: receivers,
  skipped,
}: {
  receiving: ReceivingOptions;
  count: number;
  skipped: readonly SkippedFold[];
}) {
  const { bulkSend: words } = useMessages();
  const count = useCount();
  return (
    <div className="foyer-Lines">
      <ReceiverFold {...receiving} count={receivers} />
      {skipped.map((group) => (
        <Fold key={group.reason} count={count(group.count)} label={group.label}>
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
        </Fold>
      ))}
    </div>
  );
}
