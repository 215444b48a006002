import { FLAG } from './event-columns.ts';

type Column = Float64Array | Uint8Array | Int16Array | Uint16Array | Uint32Array;

export function inOrder<Kind extends Column>(
  column: Kind,
  filePlace: Uint32Array,
  make: (length: number) => Kind,
): Kind {
  const sorted = make(filePlace.length);
  for (let order = 0; order < filePlace.length; order++)
    sorted[order] = column[filePlace[order] ?? 0] ?? 0;
  return sorted;
}

export function rowsInOrder(
  start: Uint32Array,
  refs: Uint16Array,
  filePlace: Uint32Array,
): { readonly start: Uint32Array; readonly refs: Uint16Array } {
  const sortedStart = new Uint32Array(filePlace.length + 1);
  const sortedRefs = new Uint16Array(refs.length);
  let next = 0;
  for (let order = 0; order < filePlace.length; order++) {
    const place = filePlace[order] ?? 0;
    for (let ref = start[place] ?? 0; ref < (start[place + 1] ?? 0); ref++)
      sortedRefs[next++] = refs[ref] ?? 0;
    sortedStart[order + 1] = next;
  }
  return { start: sortedStart, refs: sortedRefs };
}

/** Places in time order. A file is often written in it already: then nothing is sorted. */
export function timeOrder(
  startMs: Float64Array,
  endMs: Float64Array,
  anchorMs: Float64Array,
): Uint32Array<ArrayBuffer> {
  const key = startMs.map((ms, place) =>
    Number.isFinite(ms) ? ms : endMs[place] === Infinity ? Infinity : (anchorMs[place] ?? 0),
  );
  const compare = (a: number, b: number): number =>
    (key[a] ?? 0) - (key[b] ?? 0) || compareEnds(endMs[a] ?? 0, endMs[b] ?? 0) || a - b;
  return sortedUnless(
    Uint32Array.from(key, (_, place) => place),
    compare,
  );
}

/** Infinity minus Infinity is no order. */
const compareEnds = (a: number, b: number): number => (a === b ? 0 : a - b);

function sortedUnless(
  list: Uint32Array<ArrayBuffer>,
  compare: (a: number, b: number) => number,
): Uint32Array<ArrayBuffer> {
  for (let i = 1; i < list.length; i++) {
    if (compare(list[i - 1] ?? 0, list[i] ?? 0) > 0) return list.sort(compare);
  }
  return list;
}

/** Events of a lane with the very same date share its stretch evenly, so that zooming in parts them. */
export function spreadAnchors(
  startMs: Float64Array,
  endMs: Float64Array,
  anchorMs: Float64Array,
  flags: Uint8Array,
  lane: Uint8Array,
  lanes: number,
): void {
  const total = new Uint32Array(lanes * 2);
  const placed = new Uint32Array(lanes * 2);
  // A period begins where it begins; it is no point to be parted from points of its dates.
  const groupOf = (order: number): number =>
    (lane[order] ?? 0) * 2 + ((flags[order] ?? 0) & FLAG.period);
  for (let first = 0; first < startMs.length;) {
    let end = first + 1;
    while (end < startMs.length && startMs[end] === startMs[first] && endMs[end] === endMs[first])
      end++;
    const lengthMs = (endMs[first] ?? 0) - (startMs[first] ?? 0);
    if (end - first > 1 && Number.isFinite(lengthMs)) {
      total.fill(0);
      placed.fill(0);
      for (let i = first; i < end; i++) total[groupOf(i)] = (total[groupOf(i)] ?? 0) + 1;
      for (let i = first; i < end; i++) {
        const group = groupOf(i);
        const shares = total[group] ?? 1;
        if (shares < 2 || (group & 1) === 1) continue;
        placed[group] = (placed[group] ?? 0) + 1;
        anchorMs[i] = (startMs[first] ?? 0) + (lengthMs * (placed[group] ?? 1)) / (shares + 1);
      }
    }
    first = end;
  }
}

export function laneOrders(lane: Uint8Array, anchorMs: Float64Array, lanes: number): Uint32Array[] {
  const sizes = new Uint32Array(lanes);
  for (const at of lane) sizes[at] = (sizes[at] ?? 0) + 1;
  const orders = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(lanes);
  for (let order = 0; order < lane.length; order++) {
    const at = lane[order] ?? 0;
    const slot = filled[at] ?? 0;
    filled[at] = slot + 1;
    const list = orders[at];
    if (list) list[slot] = order;
  }
  const compare = (a: number, b: number): number =>
    (anchorMs[a] ?? 0) - (anchorMs[b] ?? 0) || a - b;
  return orders.map((list) => sortedUnless(list, compare));
}
