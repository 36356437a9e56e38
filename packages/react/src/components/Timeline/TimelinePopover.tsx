import type { Member } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useAllMessages } from '../../messages/index.ts';
import { useOpenState, type OpenStateProps } from '../../primitives/Dialog/index.ts';
import { Popover } from '../../primitives/Floating/index.ts';
import { Timeline } from './Timeline.tsx';

/** Props of `TimelinePopover`. */
export interface TimelinePopoverProps extends OpenStateProps {
  member: Member;
  /** The element that the popover is placed beside, and that the focus returns to. */
  anchor: HTMLElement;
}

/**
 * A member's timeline in a popover beside an element. It is loaded on every opening, and the page stays usable.
 * @example
 * <TimelinePopover member={member} anchor={button} open={open} onOpenChange={setOpen} />
 */
export function TimelinePopover({ member, anchor, ...openState }: TimelinePopoverProps) {
  const { timeline: t } = useAllMessages();
  const { remountKey, open, onOpenChange } = useOpenState(openState);
  const name = fullName(member.name);
  return remountKey === 0 ? null : (
    <Popover
      key={remountKey}
      open={open}
      anchor={anchor}
      align="end"
      label={t.label(name)}
      title={<bdi>{name}</bdi>}
      onClose={() => onOpenChange(false, { reason: 'outside' })}
    >
      <Timeline member={member} />
    </Popover>
  );
}
