import type { Calendar, Unit } from '../time/zone.ts';
import { BIN_UNITS } from './bin-units.ts';
import type { EventColumns } from './event-columns.ts';

/** For each unit, the most events that one lane has in one cell. */
export function largestBins(
  byLane: readonly Uint32Array[],
  anchorMs: Float64Array,
  calendar: Calendar,
): EventColumns['largestBin'] {
  const largest: Partial<Record<Unit, number>> = {};
  for (const { unit, mostMs } of BIN_UNITS) {
    let most = 0;
    for (const orders of byLane) {
      const at = (place: number): number => anchorMs[orders[place] ?? 0] ?? 0;
      let first = 0;
      while (first + most < orders.length) {
        // Only where as many as the most lie close enough together is the calendar asked.
        if (at(first + most) - at(first) > mostMs) {
          first++;
          continue;
        }
        const endMs = calendar.next(unit, at(first));
        let end = first;
        while (end < orders.length && at(end) < endMs) end++;
        // The cell may have begun before `first`, which then was too few to matter.
        most = Math.max(most, end - first);
        first = Math.max(end, first + 1);
      }
    }
    largest[unit] = most;
  }
  return largest;
}
