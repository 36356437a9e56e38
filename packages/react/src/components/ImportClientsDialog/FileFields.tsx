import { useRef } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Field, Textarea } from '../../primitives/Field/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import type { UseImportClientsDialogResult } from './useImportClientsDialog.ts';

/** The fields to choose a file or to paste text. */
export function FileFields({ state, actions }: Pick<UseImportClientsDialogResult, 'state' | 'actions'>) {
  const { importClients: labels } = useAllMessages();
  const picker = useRef<HTMLInputElement>(null);
  const pasted = state.fileName === null ? state.text : '';
  return (
    <>
      <Field label={labels.file} hint={labels.fileHint}>
        {(control) => (
          <div>
            {/* Replaced by the button, since browsers style file inputs differently. */}
            <input
              {...control}
              ref={picker}
              type="file"
              className="foyer-visually-hidden"
              tabIndex={-1}
              accept=".csv,.tsv,.txt,text/csv"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) void actions.readFile(file);
              }}
            />
            <Button icon="upload" onClick={() => picker.current?.click()}>
              {labels.chooseFile}
            </Button>
          </div>
        )}
      </Field>
      <Field label={labels.paste}>
        {(control) => (
          <Textarea
            {...control}
            value={pasted}
            spellCheck={false}
            placeholder={labels.pasteHint}
            onValueChange={(text) => actions.setText(text)}
          />
        )}
      </Field>
      {state.headings.length > 0 && (
        <Hint icon="file-text">{labels.fileSummary(state.rowCount, state.headings.length)}</Hint>
      )}
    </>
  );
}
