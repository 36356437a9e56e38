import { useRef } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Field, Textarea } from '../../primitives/Field/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import type { ImportClientsState } from './useImportClients.ts';

/** A file to pick, or text to paste. */
export function FileFields({ state }: { state: ImportClientsState }) {
  const { importClients: words } = useMessages();
  const picker = useRef<HTMLInputElement>(null);
  const pasted = state.fileName === null ? state.text : '';
  return (
    <>
      <Field label={words.file} hint={words.fileHint}>
        {(control) => (
          <div>
            {/* The button stands in for it, since a browser's own cannot be dressed alike everywhere. */}
            <input
              {...control}
              ref={picker}
              type="file"
              className="foyer-visually-hidden"
              tabIndex={-1}
              accept=".csv,.tsv,.txt,text/csv"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) void state.readFile(file);
              }}
            />
            <Button icon="upload" onClick={() => picker.current?.click()}>
              {words.chooseFile}
            </Button>
          </div>
        )}
      </Field>
      <Field label={words.paste}>
        {(control) => (
          <Textarea
            {...control}
            value={pasted}
            spellCheck={false}
            placeholder={words.pasteHint}
            onValueChange={(text) => state.setText(text)}
          />
        )}
      </Field>
      {state.heading.length > 0 && (
        <Hint icon="file-text">{words.fileSummary(state.rows, state.heading.length)}</Hint>
      )}
    </>
  );
}
