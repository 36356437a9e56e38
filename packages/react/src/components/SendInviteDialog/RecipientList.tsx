import { useId } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Checkbox } from '../../primitives/Checkbox/index.ts';
import type { RecipientChoice } from './useSendInviteDialog.ts';

/** The owners of a client, and why one or the other gets nothing. */
export function RecipientList({ choices }: { choices: readonly RecipientChoice[] }) {
  const { sendInvite: words } = useMessages();
  const id = useId();
  return (
    <fieldset>
      <legend className="foyer-visually-hidden">{words.recipients}</legend>
      <ul className="foyer-ItemList">
        {choices.map(({ member, name, chosen, canBeChosen, note, setChosen }) => {
          const own = `${id}-${member.id}`;
          return (
            <li key={member.id} className="foyer-ItemList-item">
              <Checkbox
                id={own}
                checked={chosen}
                disabled={!canBeChosen}
                aria-describedby={note && `${own}-note`}
                onCheckedChange={(checked) => setChosen(checked === true)}
              />
              <label className="foyer-ItemList-main" htmlFor={own}>
                <bdi>{name}</bdi>
                {member.email !== null && (
                  <span className="foyer-ItemList-secondary">
                    <bdi>{member.email}</bdi>
                  </span>
                )}
              </label>
              {note !== undefined && (
                <span className="foyer-ItemList-trailing" id={`${own}-note`}>
                  {note}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
