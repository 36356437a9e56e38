import { useState } from 'react';
import preview from '../../../../../.storybook/preview.tsx';
import { Button } from '../Button/index.ts';
import { Popover } from './index.ts';

function Opened() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(true);
  return (
    <>
      <Button ref={setAnchor} aria-expanded={open} onClick={() => setOpen(true)}>
        Timeline
      </Button>
      {anchor && (
        <Popover anchor={anchor} label="Timeline of Tom Okafor" open={open} onOpenChange={setOpen}>
          Invitation sent, 22 Nov 2026
        </Popover>
      )}
    </>
  );
}

const meta = preview.meta({ title: 'Primitives/Popover', component: Opened });

export const Open = meta.story();
