import type { Member } from '@foyer/sdk';
import { useRef, useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { MenuButton } from '../../primitives/Menu/index.ts';
import { onIntent } from '../../primitives/OnIntent/index.ts';
import { useTellNotFetched } from '../../provider/index.ts';
import type { MemberRowAction } from './member-menu.ts';
import type { MemberRowState } from './useMemberRow.ts';

const TimelinePopover = /* @__PURE__ */ onIntent(() => import('../Timeline/TimelinePopover.tsx').then((module) => module.TimelinePopover));

export interface MemberMenuProps {
  member: Member;
  state: MemberRowState;
  onAct: (action: Exclude<MemberRowAction, 'timeline'>) => void;
}

/** The menu of a member's line, and the timeline that opens beside it. */
export function MemberMenu({ member, state, onAct }: MemberMenuProps) {
  const { actions } = useMessages();
  const tellNotFetched = useTellNotFetched();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const act = (action: MemberRowAction) => {
    if (action !== 'timeline') return onAct(action);
    setAnchor(button.current);
    setOpen(true);
  };
  return (
    <>
      <MenuButton ref={button} label={actions.actionsForMember(state.name)} entries={() => state.menu(act)} onIntent={TimelinePopover.prefetch} onLoadFailed={tellNotFetched} />
      {anchor && (
        <TimelinePopover
          member={member}
          anchor={anchor}
          open={open}
          onOpenChange={setOpen}
          onLoadFailed={() => {
            setAnchor(null);
            tellNotFetched();
          }}
        />
      )}
    </>
  );
}
