/** A stretch of the events that match, by place among them: from the first to the last, exclusive. */
export interface ListWindow {
  readonly from: number;
  readonly to: number;
}

/** So many events are all in the page at once, to search in and to print. */
export const ALL_AT_ONCE = 200;
/** So many come at once of a longer list. */
export const PAGE = 40;
const MOST = 120;
/** Before the event that is gone to. */
const LEAD = 10;
/** Elements of a whole window, and of the events that come at once. */
const MOST_ELEMENTS = 2000;
const PAGE_ELEMENTS = MOST_ELEMENTS / 2;
/** No event counts for more, so that a few heavy ones do not push out what is in view. */
const MOST_EACH = 100;

/** About how many elements the event at a place takes. */
export type Weigh = (place: number) => number;

/** All of a short list; of a long one some events before this place, and more after it. */
export function windowAround(place: number, count: number, weigh: Weigh): ListWindow {
  if (count <= ALL_AT_ONCE) return { from: 0, to: count };
  const at = Math.min(Math.max(place, 0), count - 1);
  const to = walk(at, 1, Math.min(PAGE - LEAD, count - at), weigh, PAGE_ELEMENTS);
  const lead = Math.min(PAGE - (to - at), at);
  return { from: walk(at, -1, lead, weigh, PAGE_ELEMENTS / 2), to };
}

/** The window with more events at one end; what is too much by then goes at the other. */
export function extendWindow(
  { from, to }: ListWindow,
  towards: 'earlier' | 'later',
  count: number,
  weigh: Weigh,
): ListWindow {
  if (towards === 'later') {
    const end = walk(to, 1, Math.min(PAGE, count - to), weigh, PAGE_ELEMENTS);
    return {
      from: Math.max(from, walk(end, -1, Math.min(MOST, end), weigh, MOST_ELEMENTS)),
      to: end,
    };
  }
  const start = walk(from, -1, Math.min(PAGE, from), weigh, PAGE_ELEMENTS);
  return {
    from: start,
    to: Math.min(to, walk(start, 1, Math.min(MOST, count - start), weigh, MOST_ELEMENTS)),
  };
}

/** The edge that lies so many events from another, or fewer where these are heavy; one at least. */
function walk(edge: number, step: 1 | -1, most: number, weigh: Weigh, elements: number): number {
  let taken = 0;
  let sum = 0;
  while (taken < most) {
    const place = edge + (step === 1 ? taken : -taken - 1);
    sum += Math.min(weigh(place), MOST_EACH);
    if (sum > elements && taken > 0) break;
    taken += 1;
  }
  return edge + step * taken;
}
