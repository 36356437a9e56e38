import type { Member } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useMessages } from '../../messages/index.ts';
import { Popover, type PopoverProps } from '../../primitives/Popover/index.ts';
import { Timeline } from './Timeline.tsx';

/** A member's timeline beside the button that asked for it. */
export function TimelinePopover({ member, ...popover }: { member: Member } & Omit<PopoverProps, 'label' | 'children'>) {
  const { timeline: words } = useMessages();
  return (
    <Popover {...popover} label={words.of(fullName(member.name))}>
      <Timeline member={member} />
    </Popover>
  );
}
