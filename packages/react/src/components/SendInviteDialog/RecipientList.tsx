import { fullName } from '@foyer/sdk/rules';
import { useId } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import { Checkbox } from '../../primitives/Checkbox/index.ts';
import { describeRecipient } from './describe-send.ts';
import type { SendInviteDialogActions, SendInviteDialogState } from './useSendInviteDialog.ts';

export interface RecipientListProps {
  state: SendInviteDialogState;
  actions: SendInviteDialogActions;
}

/** The owners of a client as checkboxes, each with the reason why it cannot be selected. */
export function RecipientList({ state: { recipients, now }, actions }: RecipientListProps) {
  const messages = useAllMessages();
  const listId = useId();
  return (
    <fieldset>
      <legend className="foyer-visually-hidden">{messages.sendInvite.recipients}</legend>
      <ul className="foyer-ItemList">
        {recipients.map((recipient) => {
          const { member, decision, isSelected } = recipient;
          const id = `${listId}-${member.id}`;
          const note = describeRecipient(recipient, now, messages);
          return (
            <li key={member.id} className="foyer-ItemList-item">
              <Checkbox
                id={id}
                checked={isSelected}
                disabled={decision?.ok !== true}
                aria-describedby={note && `${id}-note`}
                onCheckedChange={(checked) => actions.setSelected(member.id, checked === true)}
              />
              <label className="foyer-ItemList-main" htmlFor={id}>
                <bdi>{fullName(member.name)}</bdi>
                {member.email !== null && (
                  <span className="foyer-ItemList-secondary">
                    <bdi>{member.email}</bdi>
                  </span>
                )}
              </label>
              {note !== undefined && (
                <span className="foyer-ItemList-trailing" id={`${id}-note`}>
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
