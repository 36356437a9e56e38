import { useAllMessages } from '../../messages/index.ts';
import { Field, Select } from '../../primitives/Field/index.ts';
import { importColumns, type ImportSource } from './import-mapping.ts';
import type { UseImportClientsDialogResult } from './useImportClientsDialog.ts';

const isSource = (value: string): value is ImportSource =>
  value === '' || value.startsWith('column:') || value.startsWith('fixed:');

/** The fields that map the columns of the file. */
export function MappingFields({ state, actions }: Pick<UseImportClientsDialogResult, 'state' | 'actions'>) {
  const { importClients: labels, common } = useAllMessages();
  if (state.headings.length === 0) return null;
  return (
    <fieldset className="foyer-Section">
      <legend className="foyer-visually-hidden">{labels.mapping}</legend>
      <span className="foyer-legend" aria-hidden="true">
        {labels.mapping}
      </span>
      <div className="foyer-two-columns">
        {importColumns.map(({ column, required, fixed }) => (
          <Field
            key={column}
            label={labels.columns[column]}
            aside={required ? undefined : common.optional}
            hint={state.examples[column] === '' ? undefined : labels.example(state.examples[column])}
          >
            {(control) => (
              <Select
                {...control}
                value={state.mapping[column]}
                onValueChange={(source) => isSource(source) && actions.setSource(column, source)}
                options={[
                  { value: '', label: required ? labels.choose : labels.skipColumn },
                  ...state.headings.map((name, index) => ({
                    value: `column:${index}`,
                    label: name || labels.columnNumber(index + 1),
                  })),
                  ...fixed.map((value) => ({ value: `fixed:${value}`, label: labels.constantValue(value) })),
                ]}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
