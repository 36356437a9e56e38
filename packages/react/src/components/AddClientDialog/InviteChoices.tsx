import { useMessages } from '../../messages/index.ts';
import { CheckboxField, CheckboxGroup } from '../../primitives/ChoiceGroup/index.ts';
import type { AddClientDialogState } from './useAddClientDialog.ts';

/** Whether saving mails anybody: owners only if asked, guests unless told not to. */
export function InviteChoices({ state: { draft, setDraft, members } }: { state: AddClientDialogState }) {
  const { addClient: words } = useMessages();
  const owners = members.filter(({ role }) => role === 'owner').length;
  const guests = members.length - owners;
  if (owners + guests === 0) return null;
  return (
    <CheckboxGroup>
      {owners > 0 && (
        <CheckboxField
          label={words.sendNow(owners)}
          hint={words.sendNowHint(owners)}
          checked={draft.sendNow}
          onCheckedChange={(checked) => setDraft({ ...draft, sendNow: checked === true })}
        />
      )}
      {guests > 0 && (
        <CheckboxField
          label={words.inviteGuests(guests)}
          hint={words.inviteGuestsHint}
          checked={draft.inviteGuests}
          onCheckedChange={(checked) => setDraft({ ...draft, inviteGuests: checked === true })}
        />
      )}
    </CheckboxGroup>
  );
}
