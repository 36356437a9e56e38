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
      <legend className="foyer-vh">{words.recipients}</legend>
      <ul className="foyer-Lines">
        {choices.map(({ member, name, chosen, canBeChosen, note, setChosen }) => {
          const own = `${id}-${member.id}`;
          return (
            <li key={member.id} className="foyer-Line">
              <Checkbox
                id={own}
                checked={chosen}
                disabled={!canBeChosen}
                aria-describedby={note && `${own}-note`}
                onCheckedChange={(checked) => setChosen(checked === true)}
              />
              <label className="foyer-Line-grow" htmlFor={own}>
                <bdi>{name}</bdi>
                {member.email !== null && (
                  <span className="foyer-Line-sub">
                    <bdi>{member.email}</bdi>
                  </span>
                )}
              </label>
              {note !== undefined && (
                <span className="foyer-Line-end" id={`${own}-note`}>
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
