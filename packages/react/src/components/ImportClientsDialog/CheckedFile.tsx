import { useMessages } from '../../messages/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { MailRecipientsHint } from '../MemberFields/index.ts';
import type { ImportClientsDialogState } from './useImportClientsDialog.ts';

const MOST = 100;

/** What would happen, or has; every fault with line and column. */
export function CheckedFile({ state: { phase, result, faults } }: { state: ImportClientsDialogState }) {
  const { importClients: words } = useMessages();
  return (
    <>
      {faults.length > 0 ? (
        <>
          <Alert icon="triangle-alert" tone="critical">
            {words.faults(faults.length)}
          </Alert>
          <ul className="foyer-Lines">
            {faults.slice(0, MOST).map((fault) => (
              <li key={`${fault.line} ${fault.column} ${fault.code}`} className="foyer-Line">
                <span className="foyer-Line-grow">{fault.detail}</span>
                <span className="foyer-Line-end">{words.place(fault.line, fault.column)}</span>
              </li>
            ))}
            {faults.length > MOST && (
              <li className="foyer-Line foyer-muted">{words.moreFaults(faults.length - MOST)}</li>
            )}
          </ul>
        </>
      ) : (
        result !== null && (
          <ul className="foyer-Lines">
            <li className="foyer-Line">
              {phase === 'done' ? words.added(result.added) : words.wouldAdd(result.added)}
            </li>
            {result.unchanged > 0 && (
              <li className="foyer-Line foyer-muted">{words.unchanged(result.unchanged)}</li>
            )}
          </ul>
        )
      )}
      <MailRecipientsHint mailed={[]} notMailed={[]} />
    </>
  );
}
