/** Where something is on the page as it is seen, in CSS pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Position {
  left: number;
  top: number;
  /** How tall it may be there. */
  room: number;
}

// Between the anchor and what floats, and between that and the edge of what is seen.
const GAP = 4;
const EDGE = 8;

/**
 * Below the anchor, or above it where there is more room; lined up with one of its sides, and never beyond an edge.
 * @param side which side of the anchor it lines up with, by sight: left and right have no reading direction
 * @example
 * placeBy({ left: 0, right: 28, top: 10, bottom: 38 }, { width: 248, height: 200 }, { width: 1280, height: 800 }, 'left')
 */
export function computePosition(anchor: Box, size: Size, seen: Size, side: 'left' | 'right'): Position {
  const below = seen.height - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const isBelow = size.height <= below || below >= above;
  const room = Math.max(0, isBelow ? below : above);
  const wanted = side === 'left' ? anchor.left : anchor.right - size.width;
  return {
    left: Math.max(EDGE, Math.min(wanted, seen.width - size.width - EDGE)),
    top: isBelow ? anchor.bottom + GAP : anchor.top - GAP - Math.min(size.height, room),
    room,
  };
}
