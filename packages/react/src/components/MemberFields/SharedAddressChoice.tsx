import { useAllMessages } from '../../messages/index.ts';
import { RadioGroup } from '../../primitives/ChoiceGroup/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';

export interface SharedAddressChoiceProps {
  /** The given name of the member whose address is the login of another owner. */
  name: string;
  /** Whether the member can become a guest; a client may need them as its owner. */
  canBecomeGuest: boolean;
  onMakeGuest: () => void;
}

/** Two owners cannot share a login: offers another address, or a guest instead of an owner. */
export function SharedAddressChoice({ name, canBecomeGuest, onMakeGuest }: SharedAddressChoiceProps) {
  const { addressConflict } = useAllMessages();
  // The choice is unmounted once it is made; the address field is the nearest element left.
  const frame = useRestoreFocus<HTMLDivElement>((leaving) =>
    leaving.closest('fieldset, form')?.querySelector<HTMLElement>('input[type="email"]'),
  );
  return (
    <div ref={frame}>
      <RadioGroup
        legend={addressConflict.legend}
        defaultValue="address"
        value="address"
        onValueChange={(value) => value === 'guest' && onMakeGuest()}
        options={[
          {
            value: 'address',
            label: addressConflict.otherAddress(name),
            hint: addressConflict.otherAddressHint,
          },
          {
            value: 'guest',
            label: addressConflict.asGuest(name),
            hint: canBecomeGuest ? addressConflict.asGuestHint : addressConflict.ownerNeeded,
            disabled: !canBecomeGuest,
          },
        ]}
      />
    </div>
  );
}
