import { millisecondsInDay } from 'date-fns/constants';
import { isPlain, openParts } from './moment-parts.ts';
import type { EdtfDate, EdtfMoment, EdtfSet, MissingEnd, TimeBounds } from './edtf.ts';
import { localDay } from './date-text.ts';
import type { DateWords } from './words.ts';

/** A choice of more days, months or years than this is "one of several". */
const MAX_COUNTED = 31;

/** How well a date is known, as a short phrase to stand after it: "known to the day", "one of two days". */
export function certaintyOf(edtf: EdtfDate, words: DateWords): string {
  const doubt = doubtOf(edtf, words);
  if (doubt !== undefined) return doubt;
  if (edtf.kind === 'set') return choiceOf(edtf, words);
  if (edtf.kind === 'date') {
    const { date } = edtf;
    const parts = openParts(date);
    const nothing = date.year === undefined && date.month === undefined;
    if (nothing && date.season === undefined) return words.dateNotKnown;
    return parts.length > 0 ? words.partsNotKnown(parts) : words.knownTo(date.precision);
  }
  const [start, end] = [knownEnd(edtf.start), knownEnd(edtf.end)];
  if (start && end) return words.knownTo(edtf.precision);
  if (start) return words.startKnownTo(start.precision);
  return end ? words.endKnownTo(end.precision) : words.dateNotKnown;
}

function doubtOf({ uncertain, approximate }: TimeBounds, words: DateWords): string | undefined {
  if (uncertain) return approximate ? words.estimatedNotCertain : words.notCertain;
  return approximate ? words.estimated : undefined;
}

function knownEnd(end: EdtfMoment | MissingEnd): EdtfMoment | undefined {
  return typeof end === 'string' || end.year === undefined ? undefined : end;
}

function choiceOf({ members }: EdtfSet, words: DateWords): string {
  const unit = members.flatMap(({ from }) => (from === 'open' ? [] : [from.precision]))[0];
  const candidates = new Set<number>();
  for (const { from, to } of members) {
    if (from === 'open') return words.earliestNotKnown;
    if (to === 'open') return words.latestNotKnown;
    const [first, last] = [ordinalOf(from, unit), ordinalOf(to, unit)];
    if (first === undefined || last === undefined || last - first > MAX_COUNTED) {
      return words.oneOfSeveral;
    }
    for (let candidate = first; candidate <= last; candidate++) candidates.add(candidate);
  }
  if (unit === undefined || candidates.size > MAX_COUNTED) return words.oneOfSeveral;
  return candidates.size > 1 ? words.oneOf(candidates.size, unit) : words.knownTo(unit);
}

/** Consecutive for consecutive days, months or years. Undefined for other dates, and where the precision is another. */
function ordinalOf(moment: EdtfMoment, unit: TimeBounds['precision'] | undefined) {
  const { precision, year, month = 1, day } = moment;
  if (precision !== unit || year === undefined || !isPlain(moment)) return undefined;
  if (precision === 'day') return localDay(year, month, day) / millisecondsInDay;
  if (precision === 'month') return year * 12 + month;
  return precision === 'year' ? year : undefined;
}
