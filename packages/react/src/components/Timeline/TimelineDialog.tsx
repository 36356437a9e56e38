import type { Member } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useMessages } from '../../messages/index.ts';
import { Dialog, useOpenable, type OpenableProps } from '../../primitives/Dialog/index.ts';
import { Timeline } from './Timeline.tsx';

/** What `TimelineDialog` takes. */
export interface TimelineDialogProps extends OpenableProps {
  member: Member;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: () => HTMLElement | null | undefined;
}

/**
 * A member's timeline, read anew whenever it is opened.
 * @example
 * <TimelineDialog member={member} open={open} onOpenChange={setOpen} />
 */
export function TimelineDialog({ member, returnFocus, open, defaultOpen, onOpenChange }: TimelineDialogProps) {
  const { timeline: words, common } = useMessages();
  const { turn, ...opening } = useOpenable({ open, defaultOpen, onOpenChange });
  if (turn === 0) return null;
  return (
    <Dialog key={turn} {...opening} title={words.of(fullName(member.name))} sub={member.email === null ? undefined : <bdi>{member.email}</bdi>} closeLabel={common.close} returnFocus={returnFocus}>
      <Timeline member={member} />
    </Dialog>
  );
}
