import { useMessages } from '../../messages/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { MailRecipientsHint } from '../MemberFields/index.ts';
import type { ImportClientsState } from './useImportClients.ts';

const MOST = 100;

/** What would happen, or has; every fault with line and column. */
export function CheckedFile({ state: { phase, result, faults } }: { state: ImportClientsState }) {
  const { importClients: words } = useMessages();
  return (
    <>
      {faults.length > 0 ? (
        <>
          <Alert icon="triangle-alert" tone="critical">
            {words.errorsFound(faults.length)}
          </Alert>
          <ul className="foyer-ItemList">
            {faults.slice(0, MOST).map((fault) => (
              <li key={`${fault.line} ${fault.column} ${fault.code}`} className="foyer-ItemList-item">
                <span className="foyer-ItemList-main">{fault.detail}</span>
                <span className="foyer-ItemList-trailing">
                  {words.errorLocation(fault.line, fault.column)}
                </span>
              </li>
            ))}
            {faults.length > MOST && (
              <li className="foyer-ItemList-item foyer-muted">{words.moreErrors(faults.length - MOST)}</li>
            )}
          </ul>
        </>
      ) : (
        result !== null && (
          <ul className="foyer-ItemList">
            <li className="foyer-ItemList-item">
              {phase === 'done' ? words.added(result.added) : words.willAdd(result.added)}
            </li>
            {result.unchanged > 0 && (
              <li className="foyer-ItemList-item foyer-muted">{words.unchanged(result.unchanged)}</li>
            )}
          </ul>
        )
      )}
      <MailRecipientsHint mailed={[]} notMailed={[]} />
    </>
  );
}
