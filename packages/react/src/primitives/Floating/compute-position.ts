/** A rectangle relative to the viewport, in CSS pixels. */
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
  /** The height available at this position. */
  maxHeight: number;
}

// Distance between the anchor and the layer.
const GAP = 4;
// Minimum distance between the layer and the edge of the viewport.
const EDGE = 8;

/**
 * Positions a layer below its anchor, or above it if there is more space, and keeps it inside the viewport.
 * @param side the side of the anchor that the layer is aligned with; physical, independent of the reading direction
 * @example
 * computePosition({ left: 0, right: 28, top: 10, bottom: 38 }, { width: 248, height: 200 }, { width: 1280, height: 800 }, 'left')
 */
export function computePosition(anchor: Box, size: Size, viewport: Size, side: 'left' | 'right'): Position {
  const below = viewport.height - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const isBelow = size.height <= below || below >= above;
  const maxHeight = Math.max(0, isBelow ? below : above);
  const preferred = side === 'left' ? anchor.left : anchor.right - size.width;
  return {
    left: Math.max(EDGE, Math.min(preferred, viewport.width - size.width - EDGE)),
    top: isBelow ? anchor.bottom + GAP : anchor.top - GAP - Math.min(size.height, maxHeight),
    maxHeight: maxHeight,
  };
}
