import { useMessages } from '../../messages/index.ts';
import { Field, Input, Textarea } from '../../primitives/Field/index.ts';
import { Note } from '../../primitives/Note/index.ts';
import type { ImportClientsState } from './useImportClients.ts';

/** A file to pick, or text to paste. */
export function FileFields({ state }: { state: ImportClientsState }) {
  const { importClients: words } = useMessages();
  const pasted = state.fileName === null ? state.text : '';
  return (
    <>
      <Field label={words.file} hint={words.fileHint}>
        {(control) => (
          <Input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onValueChange={(_, { event }) => {
              const file = event.currentTarget.files?.[0];
              if (file) void state.readFile(file);
            }}
          />
        )}
      </Field>
      <Field label={words.paste}>{(control) => <Textarea {...control} value={pasted} spellCheck={false} placeholder={words.pasteHint} onValueChange={(text) => state.setText(text)} />}</Field>
      {state.heading.length > 0 && <Note icon="file-text">{words.read(state.rows, state.heading.length)}</Note>}
    </>
  );
}
