import { useAllMessages } from '../../messages/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import type { MailRecipients } from './member-draft.ts';

export interface MailRecipientsHintProps extends MailRecipients {
  /**
   * True while an address clashes, so that nothing can be saved.
   * @default false
   */
  hasClash?: boolean;
}

/** The last line before the buttons: who will be mailed. */
export function MailRecipientsHint({ mailed, notMailed, hasClash = false }: MailRecipientsHintProps) {
  const { recipients: labels } = useAllMessages();
  return (
    <Hint icon="mail">
      {hasClash ? (
        <>
          <strong>{labels.noneYet}</strong> {labels.untilResolved}
        </>
      ) : mailed.length === 0 ? (
        <>
          <strong>{labels.none}</strong> {labels.noneHint}
        </>
      ) : (
        <>
          <strong>{labels.count(mailed.length)}</strong> {labels.names(mailed)}{' '}
          {notMailed.length > 0 && labels.excludedNames(notMailed)}
        </>
      )}
    </Hint>
  );
}
