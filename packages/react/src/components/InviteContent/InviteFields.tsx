import { useMessages } from '../../messages/index.ts';
import { CountedTextarea } from '../../primitives/Field/index.ts';
import type { InviteDraft } from './useInviteContent.ts';
import { InviteContentFields } from './InviteContentFields.tsx';

/** With which form, and with which words. */
export function InviteFields({ state }: { state: InviteDraft }) {
  const { sendInvite: words, common } = useMessages();
  return (
    <>
      <InviteContentFields state={state} />
      <CountedTextarea
        label={words.personalMessage}
        maxLength={500}
        formatCount={words.characterCount}
        emptyHint={common.optional}
        value={state.message}
        onValueChange={state.setMessage}
      />
    </>
  );
}
