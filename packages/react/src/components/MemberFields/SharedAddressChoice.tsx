import { useMessages } from '../../messages/index.ts';
import { RadioGroup } from '../../primitives/ChoiceGroup/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';

export interface SharedAddressChoiceProps {
  /** Whose address is another owner's. */
  name: string;
  /** Why they cannot be a guest here; the client may need them as its owner. */
  whyNotGuest: string | undefined;
  onGuest: () => void;
}

/** Two owners cannot share one sign-in: another address, or a guest instead of an owner. */
export function SharedAddressChoice({ name, whyNotGuest, onGuest }: SharedAddressChoiceProps) {
  const { addressConflict: words } = useMessages();
  // Chosen, the choice is gone: the address that it was about is the nearest thing left.
  const frame = useRestoreFocus<HTMLDivElement>((leaving) =>
    leaving.closest('fieldset, form')?.querySelector<HTMLElement>('input[type="email"]'),
  );
  return (
    <div ref={frame}>
      <RadioGroup
        legend={words.legend}
        defaultValue="address"
        value="address"
        onValueChange={(way) => way === 'guest' && onGuest()}
        options={[
          { value: 'address', label: words.otherAddress(name), hint: words.otherAddressHint },
          {
            value: 'guest',
            label: words.asGuest(name),
            hint: whyNotGuest ?? words.asGuestHint,
            disabled: whyNotGuest !== undefined,
          },
        ]}
      />
    </div>
  );
}
