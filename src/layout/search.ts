import { BitSet } from './bit-set.ts';
import type { EventIndex } from './event-index.ts';
import { fold } from './search-text.ts';

/** What a reader asks to see. */
export interface Filter {
  /** Actor ids: an event with any of them matches; none: every event does. */
  readonly actors: ReadonlySet<string>;
  /** Words to find in titles, summaries, quotes and actors' names; blank: no search. */
  readonly query: string;
}

export const NO_FILTER: Filter = { actors: new Set(), query: '' };

/** Some events of an index. */
export interface EventSet {
  /** By order. */
  readonly orders: BitSet;
  /** Of each lane, by place in `columns.byLane`; without its bars. */
  readonly points: readonly BitSet[];
  /** Of each lane, the orders of its bars. */
  readonly bars: readonly (readonly number[])[];
  /** Orders of those of whose time nothing is known. */
  readonly undated: readonly number[];
  readonly count: number;
}

/** What a filter lets through, and how many it would for each actor. */
export interface Matches extends EventSet {
  /** Events that the search alone finds, and how many those are. */
  readonly found: BitSet;
  readonly searchCount: number;
  /** Of those, how many each actor has: what a chip shows, whichever chips are pressed. */
  readonly countByActor: ReadonlyMap<string, number>;
}

/** The events that the words of a filter are in; at once for a small file, later for a large one. */
export const findEvents = (index: EventIndex, query: string): BitSet | Promise<BitSet> =>
  index.findText(fold(query).trim());

/** Applies the rest of a filter to what its search found. Counts follow the search only, never the window or the chips. */
export function match(index: EventIndex, actors: ReadonlySet<string>, found: BitSet): Matches {
  const { count, actorStart, actorRefs } = index.columns;
  const wanted = new Set<number>();
  for (const id of actors) {
    const place = index.placeOfActor(id);
    if (place !== undefined) wanted.add(place);
  }
  const counts = new Uint32Array(index.timeline.actors.length);
  const chosen = new BitSet(count);
  for (let order = 0; order < count; order++) {
    if (!found.has(order)) continue;
    for (let ref = actorStart[order] ?? 0; ref < (actorStart[order + 1] ?? 0); ref++) {
      const actor = actorRefs[ref] ?? 0;
      counts[actor] = (counts[actor] ?? 0) + 1;
      if (wanted.has(actor)) chosen.add(order);
    }
  }
  return {
    ...matchesOf(index, actors.size === 0 ? found : chosen),
    found,
    searchCount: found.count,
    countByActor: new Map(
      index.timeline.actors.map(({ id }, place) => [id, counts[place] ?? 0] as const),
    ),
  };
}

/** The matches as the drawing asks for them. */
export function matchesOf(index: EventIndex, orders: BitSet): EventSet {
  const isAll = orders.count === index.count;
  const bars = index.bars.map((lane) => lane.filter((order) => orders.has(order)));
  const points = index.columns.byLane.map((lane, at) => {
    const isBar = new Set(index.bars[at]);
    if (isAll && isBar.size === 0) return BitSet.all(lane.length);
    const set = new BitSet(lane.length);
    for (let place = 0; place < lane.length; place++) {
      const order = lane[place] ?? 0;
      if (orders.has(order) && !isBar.has(order)) set.add(place);
    }
    return set;
  });
  const undated: number[] = [];
  for (let nth = orders.rank(index.columns.dated); nth < orders.count; nth++)
    undated.push(orders.select(nth));
  return { orders, points, bars, undated, count: orders.count };
}
