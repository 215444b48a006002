type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'shiftKey'>;

/** Pixels, lines and pages of a wheel, in px; three lines are a notch, as 100 px are. */
const UNIT_PX = [1, 33, 500] as const;

/** Doublings for each px that a wheel turns: one notch of a mouse shows about 1.3 times less. */
const WHEEL_RATE = 0.0035;
/** A browser tells a pinch on a trackpad as Ctrl and a wheel that turns by few px. */
const PINCH_RATE = 0.02;
/** From here to one notch all turns count alike, so that no device has to be guessed. */
const NOTCH_DOUBLINGS = 0.35;

/** How far a wheel turned to the right, in px; null where it turned up or down. */
export function sidewaysPx({ deltaX, deltaY, deltaMode, shiftKey }: Turn): number | null {
  const isAcross = Math.abs(deltaX) > Math.abs(deltaY);
  if (!isAcross && !shiftKey) return null;
  return (isAcross ? deltaX : deltaY) * (UNIT_PX[deltaMode] ?? 1);
}

/**
 * How many times less time a turn with Ctrl or Cmd shows: below 1 it shows more. Turning back by
 * as much undoes it.
 */
export function wheelFactor({ deltaY, deltaMode, ctrlKey }: Turn): number {
  const px = Math.abs(deltaY) * (UNIT_PX[deltaMode] ?? 1);
  const asWheel = px * WHEEL_RATE;
  const doublings = ctrlKey
    ? Math.min(px * PINCH_RATE, Math.max(asWheel, NOTCH_DOUBLINGS))
    : asWheel;
  return 2 ** (-Math.sign(deltaY) * doublings);
}
