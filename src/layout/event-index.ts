import type { Actor, Era, Relation, Source, Timeline, TimelineEvent } from '../model/timeline.ts';
import { BitSet } from './bit-set.ts';
import { FLAG, type EventColumns } from './event-columns.ts';
import { geometryOf, type Geometry } from './geometry.ts';
import { nameLanes, type Lane } from './lanes.ts';

/** An event with all that drawing and stepping need to know of it. */
export interface IndexedEvent {
  readonly event: TimelineEvent;
  /** Its place in time order, from 0. */
  readonly order: number;
  readonly lane: number;
  readonly geometry: Geometry;
  /** Where its mark stands: apart from others of its lane that have the very same date. */
  readonly anchorMs: number;
}

/** A relation with both its ends. Time runs from cause to response, whichever of the two states it. */
export interface IndexedRelation {
  readonly key: string;
  readonly cause: IndexedEvent;
  readonly response: IndexedEvent;
  /** The event in whose record it stands. */
  readonly statedBy: IndexedEvent;
  readonly relation: Relation;
}

/** A timeline without its events, which are asked for one by one. */
export type TimelineHead = Omit<Timeline, 'events'>;

/** Where the events themselves are kept. */
export interface EventStore {
  /** The event at this place of the file's sound events. */
  at(filePlace: number): TimelineEvent;
  /** The place of the event with this id; undefined where there is none. */
  placeOf(id: string): number | undefined;
  /** The events, by order, whose text includes these words, which are folded already. */
  find(words: string): BitSet | Promise<BitSet>;
}

/** Events that are kept at hand at once; a frame draws a few hundred. */
const MOST_KEPT = 5000;

/** All that is known of a story's events. Built once; each question of a frame is answered by bisection. */
export class EventIndex {
  readonly timeline: TimelineHead;
  readonly columns: EventColumns;
  readonly lanes: readonly Lane[];
  readonly actorById: ReadonlyMap<string, Actor>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly eras: readonly { readonly era: Era; readonly geometry: Geometry }[];
  readonly #store: EventStore;
  readonly #placeOfActor: ReadonlyMap<string, number>;
  /** Orders by place in the file. */
  readonly #orders: Uint32Array;
  readonly #kept = new Map<number, IndexedEvent>();
  /** Of each lane, the orders of the periods that are drawn as bars; in a lane with many, none is. */
  readonly bars: readonly (readonly number[])[];

  /** @param otherActors name of the lane of those who have none */
  constructor(
    timeline: TimelineHead,
    columns: EventColumns,
    store: EventStore,
    otherActors: string,
  ) {
    this.timeline = timeline;
    this.columns = columns;
    this.#store = store;
    this.lanes = nameLanes(columns.laneActors, timeline.actors, otherActors);
    this.actorById = new Map(timeline.actors.map((actor) => [actor.id, actor]));
    this.sourceById = new Map(timeline.sources.map((source) => [source.id, source]));
    this.#placeOfActor = new Map(timeline.actors.map((actor, place) => [actor.id, place]));
    this.eras = timeline.eras.map((era) => ({ era, geometry: geometryOf(era.date) }));
    this.#orders = inverse(columns.filePlace);
    this.bars = columns.byLane.map((orders) => barsOf(orders, columns.flags));
  }

  get count(): number {
    return this.columns.count;
  }

  /** The event at a place in time order. @throws Error `no event at order: X` */
  item(order: number): IndexedEvent {
    const known = this.#kept.get(order);
    if (known) return known;
    const { filePlace, lane, anchorMs, startMs, endMs } = this.columns;
    const place = filePlace[order];
    if (place === undefined) throw new Error(`no event at order: ${order}`);
    const item: IndexedEvent = {
      event: this.#store.at(place),
      order,
      lane: lane[order] ?? 0,
      anchorMs: anchorMs[order] ?? 0,
      geometry: {
        form: this.hasFlag(order, 'period') ? 'period' : 'point',
        startMs: startMs[order] ?? 0,
        endMs: endMs[order] ?? 0,
        anchorMs: anchorMs[order] ?? 0,
        isInDoubt: this.hasFlag(order, 'inDoubt'),
      },
    };
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(order, item);
    return item;
  }

  find(id: string | null): IndexedEvent | null {
    const place = id === null ? undefined : this.#store.placeOf(id);
    return place === undefined ? null : this.item(this.#orders[place] ?? 0);
  }

  hasFlag(order: number, flag: keyof typeof FLAG): boolean {
    return ((this.columns.flags[order] ?? 0) & FLAG[flag]) !== 0;
  }

  /** The flags that any event has. */
  anyFlags(): number {
    return this.columns.flags.reduce((all, flags) => all | flags, 0);
  }

  /** Whether an event has this actor; by place in the file. */
  hasActor(order: number, actorPlace: number): boolean {
    const { actorStart, actorRefs } = this.columns;
    for (let ref = actorStart[order] ?? 0; ref < (actorStart[order + 1] ?? 0); ref++)
      if (actorRefs[ref] === actorPlace) return true;
    return false;
  }
  /** Events of each actor that has any, by id. */
  countByActor(): ReadonlyMap<string, number> {
    const counts = new Uint32Array(this.timeline.actors.length);
    for (const actor of this.columns.actorRefs) counts[actor] = (counts[actor] ?? 0) + 1;
    return new Map(
      this.timeline.actors.flatMap(({ id }, place) => {
        const count = counts[place] ?? 0;
        return count > 0 ? [[id, count] as const] : [];
      }),
    );
  }
  placeOfActor(id: string): number | undefined {
    return this.#placeOfActor.get(id);
  }

  /** The relations of an event, its own first, then those that lead to it. */
  relationsOf({ event, order }: IndexedEvent): readonly IndexedRelation[] {
    const { incomingStart, incoming } = this.columns;
    const leading = new Set(incoming.subarray(incomingStart[order], incomingStart[order + 1]));
    return [
      ...event.relations.map((relation, place) => this.#orient(order, relation, place)),
      ...[...leading]
        .filter((other) => other !== order)
        .flatMap((other) =>
          this.item(other).event.relations.flatMap((relation, place) =>
            relation.to === event.id ? [this.#orient(other, relation, place)] : [],
          ),
        ),
    ].filter((line) => line !== null);
  }

  /** `enables` stands at the cause; every other relation stands at the response. */
  #orient(order: number, relation: Relation, place: number): IndexedRelation | null {
    const statedBy = this.item(order);
    const other = this.find(relation.to);
    if (!other) return null;
    const isCause = relation.type === 'enables';
    const key = `${statedBy.event.id} ${relation.type} ${relation.to} ${place}`;
    return {
      key,
      cause: isCause ? statedBy : other,
      response: isCause ? other : statedBy,
      statedBy,
      relation,
    };
  }

  findText(words: string): BitSet | Promise<BitSet> {
    return words === '' ? BitSet.all(this.count) : this.#store.find(words);
  }
}

/** More bars than this in one lane would hide each other: there periods are gathered as points are. */
const MOST_BARS = 40;

function barsOf(orders: Uint32Array, flags: Uint8Array): readonly number[] {
  const bars: number[] = [];
  for (const order of orders) {
    if (((flags[order] ?? 0) & FLAG.period) === 0) continue;
    if (bars.length === MOST_BARS) return [];
    bars.push(order);
  }
  return bars;
}

function inverse(filePlace: Uint32Array): Uint32Array {
  const orders = new Uint32Array(filePlace.length);
  filePlace.forEach((place, order) => {
    orders[place] = order;
  });
  return orders;
}
