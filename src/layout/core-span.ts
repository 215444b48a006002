import type { EventColumns } from './event-columns.ts';

/** The share of events that a story's core holds at least. */
const CORE_SHARE = 0.6;

/** The shortest stretch with three fifths of these instants; null for fewer than two. */
export function coreOf(anchorMs: Float64Array): EventColumns['core'] {
  if (anchorMs.length < 2) return null;
  const sorted = anchorMs.slice().sort();
  const least = Math.max(2, Math.ceil(sorted.length * CORE_SHARE));
  let best: { startMs: number; endMs: number } | null = null;
  for (let first = 0; first + least <= sorted.length; first++) {
    const startMs = sorted[first] ?? 0;
    const endMs = sorted[first + least - 1] ?? 0;
    if (best === null || endMs - startMs < best.endMs - best.startMs) best = { startMs, endMs };
  }
  return best;
}
