import { firstTold } from '../sources/told-order.ts';
import type { EventIndex } from './event-index.ts';

/** Where some events are told. */
export interface Telling {
  /** The only source that is asked; null where several are, one after the other by date of publication. */
  readonly sourceId: string | null;
  /** By order: where the event is told, from 0. Events that are told at one place share it. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** Events of which no place is known. */
  readonly leftOut: number;
}

/**
 * Where events are told: by the one source that tells most of them, at the place of its first words;
 * or, where the sources' dates of publication place more, by those, then by where an event's first
 * quote stands in its source. Null where the events are not told at two places at least.
 */
export function tellingOf(index: EventIndex, orders: readonly number[]): Telling | null {
  const best = bestSource(index, orders);
  const published = publishedMs(index);
  const dated = orders.filter((order) => isPublished(index, published, order));
  const sourceId = best !== null && best.count >= dated.length ? best.sourceId : null;
  const keys = new Map<number, readonly number[]>();
  if (sourceId !== null) {
    for (const order of orders) {
      const start = firstTold(index.item(order).event, sourceId);
      if (start !== undefined) keys.set(order, [start]);
    }
  } else {
    for (const order of dated) {
      const source = index.columns.source[order] ?? -1;
      const start = index.item(order).event.quotes[0]?.start ?? 0;
      keys.set(order, [published[source] ?? 0, source, start]);
    }
  }
  const placeOf = placesOf(keys);
  if (new Set(placeOf.values()).size < 2) return null;
  return { sourceId, placeOf, leftOut: orders.length - placeOf.size };
}

/** When each source was published, by its place in the file; NaN where nobody says so. */
export function publishedMs(index: EventIndex): Float64Array {
  return Float64Array.from(index.timeline.sources, ({ published }) =>
    published !== undefined && Number.isFinite(published.earliestMs) ? published.earliestMs : NaN,
  );
}

function isPublished(index: EventIndex, published: Float64Array, order: number): boolean {
  const source = index.columns.source[order] ?? -1;
  return source >= 0 && !Number.isNaN(published[source] ?? NaN);
}

/** The source with the words of most of these events at known places; of equal ones the first met. */
function bestSource(
  index: EventIndex,
  orders: readonly number[],
): { readonly sourceId: string; readonly count: number } | null {
  const counts = new Map<string, number>();
  for (const order of orders) {
    const { quotes } = index.item(order).event;
    const sources = quotes.flatMap(({ source, start }) => (start === undefined ? [] : [source]));
    for (const source of new Set(sources)) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  let best: { sourceId: string; count: number } | null = null;
  for (const [sourceId, count] of counts)
    if (count > (best?.count ?? 0)) best = { sourceId, count };
  return best;
}

/** Numbers the different keys, in their order. */
function placesOf(keys: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  const sorted = [...keys].sort(([, a], [, b]) => compare(a, b));
  let place = -1;
  let last: readonly number[] | undefined;
  return new Map(
    sorted.map(([order, key]) => {
      if (!last || compare(last, key) !== 0) place += 1;
      last = key;
      return [order, place] as const;
    }),
  );
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
