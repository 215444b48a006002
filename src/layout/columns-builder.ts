import { makeCalendar } from '../time/zone.ts';
import { inOrder, laneOrders, rowsInOrder, spreadAnchors, timeOrder } from './column-order.ts';
import { coreOf } from './core-span.ts';
import { FLAG, type EventColumns } from './event-columns.ts';
import { isUndated, type Geometry } from './geometry.ts';
import { Growing } from './growing.ts';
import { planLanes } from './lanes.ts';
import { largestBins } from './largest-bins.ts';

/** What the columns keep of an event. */
export interface EventFacts {
  readonly geometry: Geometry;
  readonly status: 'occurred' | 'planned' | 'disputed';
  /** Whether its date is one day, and not in doubt. */
  readonly isToTheDay: boolean;
  /** By place in the file; the first owns the lane. */
  readonly actors: readonly number[];
  readonly quotes: number;
  /** Of its first quote, by place in the file; -1 for none. */
  readonly source: number;
}

const MOST_COUNTED = 255;

/** Takes the events of a file one by one, in its order, and makes their columns. */
export class ColumnsBuilder {
  readonly #startMs = new Growing((length) => new Float64Array(length));
  readonly #endMs = new Growing((length) => new Float64Array(length));
  readonly #anchorMs = new Growing((length) => new Float64Array(length));
  readonly #flags = new Growing((length) => new Uint8Array(length));
  readonly #actorStart = new Growing((length) => new Uint32Array(length));
  readonly #actorRefs = new Growing((length) => new Uint16Array(length));
  readonly #quoteCount = new Growing((length) => new Uint8Array(length));
  readonly #source = new Growing((length) => new Int16Array(length));
  readonly #from = new Growing((length) => new Uint32Array(length));
  readonly #to = new Growing((length) => new Uint32Array(length));
  #quoteTotal = 0;
  #undated = 0;

  get count(): number {
    return this.#startMs.length;
  }

  add({ geometry, status, isToTheDay, actors, quotes, source }: EventFacts): void {
    this.#startMs.push(geometry.startMs);
    this.#endMs.push(geometry.endMs);
    if (isUndated(geometry)) this.#undated += 1;
    this.#anchorMs.push(geometry.anchorMs);
    this.#flags.push(
      (geometry.form === 'period' ? FLAG.period : 0) |
        (geometry.isInDoubt ? FLAG.inDoubt : 0) |
        (status === 'occurred' ? 0 : FLAG[status]) |
        (isToTheDay ? FLAG.toTheDay : 0),
    );
    this.#actorStart.push(this.#actorRefs.length);
    for (const actor of actors) this.#actorRefs.push(actor);
    this.#quoteCount.push(Math.min(quotes, MOST_COUNTED));
    this.#quoteTotal += quotes;
    this.#source.push(source);
  }

  /** Events by the place at which they were added; both must have been. */
  addRelation(fromPlace: number, toPlace: number, isResponse: boolean): void {
    this.#from.push(fromPlace);
    this.#to.push(toPlace);
    if (isResponse) this.#flags.set(fromPlace, this.#flags.at(fromPlace) | FLAG.respondsTo);
  }

  /** @param timeZone of the story: its calendar cells are counted */
  finish(timeZone: string): EventColumns {
    const { count } = this;
    const dated = count - this.#undated;
    const startMs = this.#startMs.take();
    const endMs = this.#endMs.take();
    const anchorMs = this.#anchorMs.take();
    const filePlace = timeOrder(startMs, endMs, anchorMs);
    const orderOf = new Uint32Array(count);
    for (let order = 0; order < count; order++) orderOf[filePlace[order] ?? 0] = order;

    this.#actorStart.push(this.#actorRefs.length);
    const inFile = { start: this.#actorStart.take(), refs: this.#actorRefs.take() };
    const actors = rowsInOrder(inFile.start, inFile.refs, filePlace);
    const { laneActors, lane } = planLanes(actors.start, actors.refs);
    const starts = inOrder(startMs, filePlace, (length) => new Float64Array(length));
    const ends = inOrder(endMs, filePlace, (length) => new Float64Array(length));
    const anchors = inOrder(anchorMs, filePlace, (length) => new Float64Array(length));
    const flags = inOrder(this.#flags.take(), filePlace, (length) => new Uint8Array(length));
    spreadAnchors(starts, ends, anchors, flags, lane, laneActors.length);
    const byLane = laneOrders(lane.subarray(0, dated), anchors, laneActors.length);
    const { incomingStart, incoming, relationCount } = this.#relations(orderOf);
    return {
      count,
      dated,
      filePlace,
      startMs: starts,
      endMs: ends,
      anchorMs: anchors,
      flags,
      lane,
      laneActors,
      byLane,
      actorStart: actors.start,
      actorRefs: actors.refs,
      quoteCount: inOrder(this.#quoteCount.take(), filePlace, (length) => new Uint8Array(length)),
      quoteTotal: this.#quoteTotal,
      source: inOrder(this.#source.take(), filePlace, (length) => new Int16Array(length)),
      incomingStart,
      incoming,
      relationCount,
      largestBin: largestBins(byLane, anchors, makeCalendar(timeZone)),
      core: coreOf(anchors.subarray(0, dated)),
    };
  }

  #relations(
    orderOf: Uint32Array,
  ): Pick<EventColumns, 'incomingStart' | 'incoming' | 'relationCount'> {
    const { count } = this;
    const incomingStart = new Uint32Array(count + 1);
    const relationCount = new Uint8Array(count);
    const from = this.#from.take();
    const to = this.#to.take();
    const countOne = (order: number): void => {
      relationCount[order] = Math.min((relationCount[order] ?? 0) + 1, MOST_COUNTED);
    };
    for (let i = 0; i < from.length; i++) {
      const target = orderOf[to[i] ?? 0] ?? 0;
      incomingStart[target + 1] = (incomingStart[target + 1] ?? 0) + 1;
      countOne(target);
      countOne(orderOf[from[i] ?? 0] ?? 0);
    }
    for (let order = 0; order < count; order++)
      incomingStart[order + 1] = (incomingStart[order + 1] ?? 0) + (incomingStart[order] ?? 0);
    const incoming = new Uint32Array(from.length);
    const filled = incomingStart.slice();
    for (let i = 0; i < from.length; i++) {
      const target = orderOf[to[i] ?? 0] ?? 0;
      const slot = filled[target] ?? 0;
      filled[target] = slot + 1;
      incoming[slot] = orderOf[from[i] ?? 0] ?? 0;
    }
    return { incomingStart, incoming, relationCount };
  }
}
