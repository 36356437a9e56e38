import { useAllMessages } from '../../messages/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { MailRecipientsHint } from '../MemberFields/index.ts';
import type { ImportClientsDialogState } from './useImportClientsDialog.ts';

const MAX_SHOWN_FAULTS = 100;

/** The result of the dry run or of the import: how many clients are added, or every fault with line and column. */
export function CheckedFile({ state: { phase, result, faults } }: { state: ImportClientsDialogState }) {
  const { importClients: labels } = useAllMessages();
  return (
    <>
      {faults.length > 0 ? (
        <>
          <Alert icon="triangle-alert" tone="critical">
            {labels.errorsFound(faults.length)}
          </Alert>
          <ul className="foyer-ItemList">
            {faults.slice(0, MAX_SHOWN_FAULTS).map((fault) => (
              <li key={`${fault.line} ${fault.column} ${fault.code}`} className="foyer-ItemList-item">
                <span className="foyer-ItemList-main">{fault.detail}</span>
                <span className="foyer-ItemList-trailing">
                  {labels.errorLocation(fault.line, fault.column)}
                </span>
              </li>
            ))}
            {faults.length > MAX_SHOWN_FAULTS && (
              <li className="foyer-ItemList-item foyer-muted">
                {labels.moreErrors(faults.length - MAX_SHOWN_FAULTS)}
              </li>
            )}
          </ul>
        </>
      ) : (
        result !== null && (
          <ul className="foyer-ItemList">
            <li className="foyer-ItemList-item">
              {phase === 'done' ? labels.added(result.added) : labels.willAdd(result.added)}
            </li>
            {result.unchanged > 0 && (
              <li className="foyer-ItemList-item foyer-muted">{labels.unchanged(result.unchanged)}</li>
            )}
          </ul>
        )
      )}
      <MailRecipientsHint mailed={[]} notMailed={[]} />
    </>
  );
}
