import type { Source, TimelineEvent } from '../model/timeline.ts';

/** An event's place in a source's telling, and in time. Ranks count from 1. */
export interface ToldRow {
  readonly eventId: string;
  readonly toldRank: number;
  readonly happenedRank: number;
  /** Where the source first tells it, in Unicode code points from 0. */
  readonly toldAt: number;
  /** Told at the very same place as another event. */
  readonly isToldTied: boolean;
  /** The dates cannot decide its order against a neighbour's. */
  readonly isOrderOpen: boolean;
  /** Its own date is in doubt. */
  readonly isDateOpen: boolean;
}

export interface OpenGroup {
  /** Happened ranks, both inclusive. */
  readonly fromRank: number;
  readonly toRank: number;
}

export interface ToldOrder {
  /** In told order. */
  readonly rows: readonly ToldRow[];
  readonly openGroups: readonly OpenGroup[];
}

interface Told {
  readonly event: TimelineEvent;
  readonly toldAt: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly place: number;
}

/** The stretch in which an event began: a period's is that of its start. */
function beginning({ date }: TimelineEvent): readonly [number, number] {
  if (date.kind === 'interval' && typeof date.start !== 'string') {
    return [date.start.earliestMs, date.start.latestMs];
  }
  return [date.earliestMs, date.latestMs];
}

function isDoubtful({ date }: TimelineEvent): boolean {
  const isMasked = date.kind === 'date' && date.date.unspecified;
  return date.kind === 'set' || date.uncertain || date.approximate || isMasked;
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const byTime = (a: Told, b: Told): number =>
  compare(a.startMs, b.startMs) || compare(a.endMs, b.endMs) || a.place - b.place;

/**
 * The order in which a source tells the events against the order in which they happened. An event
 * is told where its first quote from the source begins; two at one place are ordered by time. Two
 * neighbours in time whose possible times overlap are in one open group: no date decides between
 * them.
 */
export function toldOrder(events: readonly TimelineEvent[], sourceId: string): ToldOrder {
  const told = events.flatMap((event, place): Told[] => {
    const starts = event.quotes
      .filter((quote) => quote.source === sourceId && quote.start !== undefined)
      .map((quote) => quote.start ?? 0);
    if (starts.length === 0) return [];
    const [startMs, endMs] = beginning(event);
    return [{ event, toldAt: Math.min(...starts), startMs, endMs, place }];
  });
  const happened = [...told].sort(byTime);
  const openGroups: { fromRank: number; toRank: number }[] = [];
  let reachMs = -Infinity;
  happened.forEach((item, place) => {
    const group = openGroups.at(-1);
    if (place > 0 && item.startMs < reachMs) {
      if (group?.toRank === place) group.toRank = place + 1;
      else openGroups.push({ fromRank: place, toRank: place + 1 });
      reachMs = Math.max(reachMs, item.endMs);
    } else {
      reachMs = item.endMs;
    }
  });
  const rankOf = new Map(happened.map((item, place) => [item.event.id, place + 1]));
  const rows = [...told]
    .sort((a, b) => a.toldAt - b.toldAt || byTime(a, b))
    .map((item, place): ToldRow => {
      const happenedRank = rankOf.get(item.event.id) ?? 0;
      return {
        eventId: item.event.id,
        toldRank: place + 1,
        happenedRank,
        toldAt: item.toldAt,
        isToldTied: told.some((other) => other !== item && other.toldAt === item.toldAt),
        isOrderOpen: openGroups.some(
          ({ fromRank, toRank }) => happenedRank >= fromRank && happenedRank <= toRank,
        ),
        isDateOpen: isDoubtful(item.event),
      };
    });
  return { rows, openGroups };
}

/** The source that tells the most events; null where none tells any at a known place. */
export function bestSource(
  events: readonly TimelineEvent[],
  sources: readonly Source[],
): string | null {
  let best: string | null = null;
  let most = 0;
  for (const { id } of sources) {
    const count = events.filter((event) =>
      event.quotes.some((quote) => quote.source === id && quote.start !== undefined),
    ).length;
    if (count > most) {
      most = count;
      best = id;
    }
  }
  return best;
}
