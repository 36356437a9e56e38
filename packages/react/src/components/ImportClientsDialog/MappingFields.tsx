import { useMessages } from '../../messages/index.ts';
import { Field, Select } from '../../primitives/Field/index.ts';
import { importColumns, type ImportSource } from './import-mapping.ts';
import type { ImportClientsState } from './useImportClients.ts';

const isSource = (value: string): value is ImportSource =>
  value === '' || value.startsWith('column:') || value.startsWith('fixed:');

/** Which of the file's columns is which. */
export function MappingFields({ state }: { state: ImportClientsState }) {
  const { importClients: words, common } = useMessages();
  if (state.heading.length === 0) return null;
  return (
    <fieldset className="foyer-Section">
      <legend className="foyer-visually-hidden">{words.mapping}</legend>
      <span className="foyer-legend" aria-hidden="true">
        {words.mapping}
      </span>
      <div className="foyer-two-columns">
        {importColumns.map(({ column, required, fixed }) => (
          <Field
            key={column}
            label={words.columns[column]}
            aside={required ? undefined : common.optional}
            hint={state.example(column) === '' ? undefined : words.example(state.example(column))}
          >
            {(control) => (
              <Select
                {...control}
                value={state.mapping[column]}
                onValueChange={(source) => isSource(source) && state.setSource(column, source)}
                options={[
                  { value: '', label: required ? words.choose : words.skipColumn },
                  ...state.heading.map((name, place) => ({
                    value: `column:${place}`,
                    label: name || words.columnNumber(place + 1),
                  })),
                  ...fixed.map((word) => ({ value: `fixed:${word}`, label: words.constantValue(word) })),
                ]}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
