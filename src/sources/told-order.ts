import type { Source, TimelineEvent } from '../model/timeline.ts';
import type { EdtfDate, EdtfMoment } from '../time/edtf.ts';

/** One event that a source tells: where in the source, and where in time. Ranks count from 1. */
export interface ToldRow {
  readonly eventId: string;
  readonly toldRank: number;
  readonly happenedRank: number;
  /** Where the source first tells it, in Unicode code points from 0. */
  readonly toldAt: number;
  /** Another event is told at the same place: their told ranks follow time, not the source. */
  readonly isToldTied: boolean;
  /** The dates cannot decide between its rank and a neighbour's: it is in one of `openGroups`. */
  readonly isOrderOpen: boolean;
  /** The date is in doubt: marked `?`, `~` or `%`, one of a set, masked by X, or of unknown start. */
  readonly isDateOpen: boolean;
}

/** Happened ranks from `fromRank` to `toRank`, both included, at least two. */
export interface OpenGroup {
  readonly fromRank: number;
  readonly toRank: number;
}

export interface ToldOrder {
  /** In told order. */
  readonly rows: readonly ToldRow[];
  /** In rank order; no two share a rank. */
  readonly openGroups: readonly OpenGroup[];
}

/** From when, and until when (exclusive); in ms since 1970 UTC. */
interface Bounds {
  readonly earliestMs: number;
  readonly latestMs: number;
}

/** When an event begins. */
interface Beginning {
  /** As its date is written. */
  readonly written: Bounds;
  /** With the doubt that the date is in. */
  readonly possible: Bounds;
}

interface ToldEvent {
  readonly event: TimelineEvent;
  readonly fileIndex: number;
  readonly toldAt: number;
  readonly beginning: Beginning;
}

/**
 * The order in which a source tells the events against the order in which they happened. Only events
 * with a quote of that source that has a `start` are told by it; its smallest is where.
 *
 * Happened order: by the earliest instant as written, then the latest, then the order of the file; a
 * period happens at its start. Events told at one place are in happened order.
 *
 * Law of doubt: a date marked `?`, `~` or `%` may be one of its own length earlier or later than it
 * is written. So "2018-01?" may be in February, and "2018~" in 2017, but not in 2015. That is a rule
 * of thumb, as EDTF gives doubt no size; it changes no rank, but may leave the order open.
 *
 * Law of the open groups: the dates decide the order at the border between ranks r and r + 1 when every
 * event up to r must have begun before any event from r + 1 on can begin. The groups are the longest
 * runs of ranks without such a border. So two neighbours whose possible times overlap are always in one
 * group, and two events in different groups are in an order that is certain.
 */
export function toldOrder(events: readonly TimelineEvent[], sourceId: string): ToldOrder {
  return orderAsTold(events, (event) => firstTold(event, sourceId));
}

/** The same, where events are told at places of the caller's own; those without one are left out. */
export function orderAsTold(
  events: readonly TimelineEvent[],
  placeOf: (event: TimelineEvent, fileIndex: number) => number | undefined,
): ToldOrder {
  const told = events.flatMap((event, fileIndex): ToldEvent[] => {
    const toldAt = placeOf(event, fileIndex);
    return toldAt === undefined
      ? []
      : [{ event, fileIndex, toldAt, beginning: beginningOf(event.date) }];
  });
  const happened = [...told].sort(byTime);
  const happenedRanks = new Map(happened.map(({ event }, index) => [event.id, index + 1]));
  const openGroups = findOpenGroups(happened.map(({ beginning }) => beginning.possible));
  const timesToldAt = new Map<number, number>();
  for (const { toldAt } of told) timesToldAt.set(toldAt, (timesToldAt.get(toldAt) ?? 0) + 1);

  const inToldOrder = [...told].sort((a, b) => a.toldAt - b.toldAt || byTime(a, b));
  const rows = inToldOrder.map(({ event, toldAt }, index): ToldRow => {
    const happenedRank = happenedRanks.get(event.id) ?? 0;
    return {
      eventId: event.id,
      toldRank: index + 1,
      happenedRank,
      toldAt,
      isToldTied: (timesToldAt.get(toldAt) ?? 0) > 1,
      isOrderOpen: openGroups.some(
        (group) => group.fromRank <= happenedRank && happenedRank <= group.toRank,
      ),
      isDateOpen: isDateOpen(event.date),
    };
  });
  return { rows, openGroups };
}

/**
 * The id of the source that tells the most events; of equal ones the first listed. Undefined when none
 * tells any.
 */
export function bestSource(
  events: readonly TimelineEvent[],
  sources: readonly Source[],
): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const { id } of sources) {
    const count = events.filter((event) => firstTold(event, id) !== undefined).length;
    if (count > most) {
      best = id;
      most = count;
    }
  }
  return best;
}

/** Where a source first tells the event, in code points from 0; undefined where it does not. */
export function firstTold(event: TimelineEvent, sourceId: string): number | undefined {
  let first: number | undefined;
  for (const { source, start } of event.quotes) {
    if (source === sourceId && start !== undefined) first = Math.min(first ?? start, start);
  }
  return first;
}

function beginningOf(date: EdtfDate): Beginning {
  return { written: boundsOf(date, asWritten), possible: boundsOf(date, withDoubt) };
}

function boundsOf(date: EdtfDate, read: (moment: EdtfMoment) => Bounds): Bounds {
  if (date.kind === 'date') return read(date.date);
  if (date.kind === 'interval') {
    // Without a known start, all that is certain is that it began before its end.
    return isMoment(date.start)
      ? read(date.start)
      : {
          earliestMs: -Infinity,
          latestMs: isMoment(date.end) ? read(date.end).latestMs : Infinity,
        };
  }
  const first = date.members.map(({ from }) =>
    isMoment(from) ? read(from).earliestMs : -Infinity,
  );
  const last = date.members.map(({ to }) => (isMoment(to) ? read(to).latestMs : Infinity));
  return { earliestMs: Math.min(...first), latestMs: Math.max(...last) };
}

function asWritten(moment: EdtfMoment): Bounds {
  return moment;
}

function withDoubt(moment: EdtfMoment): Bounds {
  if (!moment.uncertain && !moment.approximate) return moment;
  const lengthMs = moment.latestMs - moment.earliestMs;
  return { earliestMs: moment.earliestMs - lengthMs, latestMs: moment.latestMs + lengthMs };
}

function byTime(a: ToldEvent, b: ToldEvent): number {
  const [first, second] = [a.beginning.written, b.beginning.written];
  return (
    compare(first.earliestMs, second.earliestMs) ||
    compare(first.latestMs, second.latestMs) ||
    a.fileIndex - b.fileIndex
  );
}

// Not by subtraction: both may be infinite.
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** @param bounds of the events in happened order */
function findOpenGroups(bounds: readonly Bounds[]): OpenGroup[] {
  const groups: OpenGroup[] = [];
  // Doubt may put an event before one of a lower rank, so the earliest of the rest is not the next.
  const earliestFrom = bounds.map(({ earliestMs }) => earliestMs);
  for (let index = bounds.length - 2; index >= 0; index -= 1) {
    earliestFrom[index] = Math.min(
      earliestFrom[index] ?? Infinity,
      earliestFrom[index + 1] ?? Infinity,
    );
  }
  let fromRank = 1;
  let latestMs = -Infinity;
  bounds.forEach((each, index) => {
    const rank = index + 1;
    if (latestMs <= (earliestFrom[index] ?? Infinity)) {
      if (rank - fromRank > 1) groups.push({ fromRank, toRank: rank - 1 });
      fromRank = rank;
    }
    latestMs = Math.max(latestMs, each.latestMs);
  });
  if (bounds.length - fromRank >= 1) groups.push({ fromRank, toRank: bounds.length });
  return groups;
}

function isDateOpen(date: EdtfDate): boolean {
  if (date.kind === 'set') return true;
  const start = date.kind === 'interval' ? date.start : date.date;
  if (!isMoment(start)) return true;
  return start.uncertain || start.approximate || start.unspecified;
}

function isMoment(value: EdtfMoment | string): value is EdtfMoment {
  return typeof value !== 'string';
}
