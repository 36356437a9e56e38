import { useRef } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import { Button, IconButton } from '../../primitives/Button/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import { SharedAddressChoice, MemberFields, type MemberDraft } from '../MemberFields/index.ts';
import {
  addMember,
  asGuest,
  canBecomeGuest,
  changeMember,
  isRemovable,
  removeMember,
} from './client-draft.ts';
import type { UseAddClientDialogResult } from './useAddClientDialog.ts';

/** The fields of each member, and the buttons that add one. */
export function MemberBlocks({
  state: { draft, members, fieldErrors, clashes },
  actions: { setDraft },
}: Pick<UseAddClientDialogResult, 'state' | 'actions'>) {
  const messages = useAllMessages();
  const addGuestRef = useRef<HTMLButtonElement>(null);
  return (
    <>
      {members.map((member) => {
        const label = labelOf(member);
        const fields = (
          <MemberFields
            draft={member}
            errors={fieldErrors}
            focusFirstField={member.key === draft.focusedKey}
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
                  returnFocus={() => addGuestRef.current}
                />
              )}
            </div>
            {fields}
            {clashes.includes(member.key) && (
              <SharedAddressChoice
                name={member.given.trim()}
                canBecomeGuest={canBecomeGuest(draft)}
                onMakeGuest={() => setDraft(asGuest(draft, member.key))}
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
        <Button ref={addGuestRef} size="sm" icon="plus" onClick={() => setDraft(addMember(draft, 'guest'))}>
          {messages.addClient.addGuest}
        </Button>
      </div>
    </>
  );

  function labelOf(member: MemberDraft): string {
    const sameRole = members.filter(({ role }) => role === member.role);
    const role =
      member.role === 'guest'
        ? messages.member.guest
        : sameRole.length > 1
          ? messages.member.coOwner
          : messages.member.owner;
    return sameRole.length > 1 ? messages.memberFields.numbered(role, sameRole.indexOf(member) + 1) : role;
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
