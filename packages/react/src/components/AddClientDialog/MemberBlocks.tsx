import { useRef } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button, IconButton } from '../../primitives/Button/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import { SharedAddressChoice, MemberFields, type MemberDraft } from '../MemberFields/index.ts';
import {
  addMember,
  asGuest,
  changeMember,
  isRemovable,
  mayBecomeGuest,
  removeMember,
} from './client-draft.ts';
import type { AddClientDialogState } from './useAddClientDialog.ts';

/** The people of the client about to be, each in a block of their own, and the buttons that add one. */
export function MemberBlocks({
  state: { draft, setDraft, members, errors, clashes },
}: {
  state: AddClientDialogState;
}) {
  const messages = useMessages();
  const addGuest = useRef<HTMLButtonElement>(null);
  return (
    <>
      {members.map((member) => {
        const label = labelOf(member);
        const fields = (
          <MemberFields
            draft={member}
            errors={errors}
            takesFocus={member.key === draft.added}
            onChange={(changed) => setDraft(changeMember(draft, changed))}
          />
        );
        if (draft.kind === 'individual' && member.role === 'owner')
          return (
            <div className="foyer-Form" key={member.key}>
              {fields}
            </div>
          );
        return (
          <fieldset className="foyer-Section" key={member.key}>
            <legend className="foyer-visually-hidden">{label}</legend>
            <div className="foyer-Section-header">
              <span className="foyer-legend" aria-hidden="true">
                {label}
              </span>
              {isRemovable(draft, member) && (
                <RemoveButton
                  label={messages.memberFields.remove(label)}
                  onRemove={() => setDraft(removeMember(draft, member.key))}
                  returnFocus={() => addGuest.current}
                />
              )}
            </div>
            {fields}
            {clashes.includes(member.key) && (
              <SharedAddressChoice
                name={member.given.trim()}
                whyNotGuest={mayBecomeGuest(draft) ? undefined : messages.addressConflict.ownerNeeded}
                onGuest={() => setDraft(asGuest(draft, member.key))}
              />
            )}
          </fieldset>
        );
      })}
      <div className="foyer-Form-actions">
        {draft.kind !== 'individual' && (
          <Button size="sm" icon="plus" onClick={() => setDraft(addMember(draft, 'owner'))}>
            {messages.addClient.addOwner}
          </Button>
        )}
        <Button ref={addGuest} size="sm" icon="plus" onClick={() => setDraft(addMember(draft, 'guest'))}>
          {messages.addClient.addGuest}
        </Button>
      </div>
    </>
  );

  function labelOf(member: MemberDraft): string {
    const alike = members.filter(({ role }) => role === member.role);
    const role =
      member.role === 'guest'
        ? messages.member.guest
        : alike.length > 1
          ? messages.member.coOwner
          : messages.member.owner;
    return alike.length > 1 ? messages.memberFields.numbered(role, alike.indexOf(member) + 1) : role;
  }
}

function RemoveButton({
  label,
  onRemove,
  returnFocus,
}: {
  label: string;
  onRemove: () => void;
  returnFocus: () => HTMLElement | null;
}) {
  const button = useRestoreFocus<HTMLButtonElement>(returnFocus);
  return <IconButton ref={button} size="sm" icon="x" label={label} onClick={onRemove} />;
}
