import type { Member } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useMessages } from '../../messages/index.ts';
import { useOpenState, type OpenStateProps } from '../../primitives/Dialog/index.ts';
import { Popover } from '../../primitives/Floating/index.ts';
import { Timeline } from './Timeline.tsx';

/** What `TimelinePopover` takes. */
export interface TimelinePopoverProps extends OpenStateProps {
  member: Member;
  /** What it stands beside, and where the focus returns to. */
  anchor: HTMLElement;
}

/**
 * A member's timeline beside what asked for it, read anew whenever it is opened; the page stays usable.
 * @example
 * <TimelinePopover member={member} anchor={button} open={open} onOpenChange={setOpen} />
 */
export function TimelinePopover({ member, anchor, ...opening }: TimelinePopoverProps) {
  const { timeline: words } = useMessages();
  const { remountKey, open, onOpenChange } = useOpenState(opening);
  const name = fullName(member.name);
  return remountKey === 0 ? null : (
    <Popover
      key={remountKey}
      open={open}
      anchor={anchor}
      align="end"
      label={words.label(name)}
      title={<bdi>{name}</bdi>}
      onClose={() => onOpenChange(false, { reason: 'outside' })}
    >
      <Timeline member={member} />
    </Popover>
  );
}
