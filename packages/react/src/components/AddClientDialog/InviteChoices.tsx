import { useAllMessages } from '../../messages/index.ts';
import { CheckboxField, CheckboxGroup } from '../../primitives/ChoiceGroup/index.ts';
import type { UseAddClientDialogResult } from './useAddClientDialog.ts';

/** Checkboxes for who is invited on saving: owners only when checked, guests unless unchecked. */
export function InviteChoices({
  state: { draft, members },
  actions: { setDraft },
}: Pick<UseAddClientDialogResult, 'state' | 'actions'>) {
  const { addClient } = useAllMessages();
  const owners = members.filter(({ role }) => role === 'owner').length;
  const guests = members.length - owners;
  if (owners + guests === 0) return null;
  return (
    <CheckboxGroup>
      {owners > 0 && (
        <CheckboxField
          label={addClient.sendNow(owners)}
          hint={addClient.sendNowHint(owners)}
          checked={draft.sendNow}
          onCheckedChange={(checked) => setDraft({ ...draft, sendNow: checked === true })}
        />
      )}
      {guests > 0 && (
        <CheckboxField
          label={addClient.inviteGuests(guests)}
          hint={addClient.inviteGuestsHint}
          checked={draft.inviteGuests}
          onCheckedChange={(checked) => setDraft({ ...draft, inviteGuests: checked === true })}
        />
      )}
    </CheckboxGroup>
  );
}
