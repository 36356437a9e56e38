import { useMessages } from '../../messages/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import type { Mailing } from './member-draft.ts';

/** The last line before the buttons: who will be mailed. @param props.unsettled an address clashes, so nothing can be saved yet */
export function MailRecipientsHint({
  mailed,
  notMailed,
  unsettled = false,
}: Mailing & { unsettled?: boolean }) {
  const { recipients: say } = useMessages();
  return (
    <Hint icon="mail">
      {unsettled ? (
        <>
          <strong>{say.noneYet}</strong> {say.untilResolved}
        </>
      ) : mailed.length === 0 ? (
        <>
          <strong>{say.none}</strong> {say.noneHint}
        </>
      ) : (
        <>
          <strong>{say.count(mailed.length)}</strong> {say.names(mailed)}{' '}
          {notMailed.length > 0 && say.excludedNames(notMailed)}
        </>
      )}
    </Hint>
  );
}
