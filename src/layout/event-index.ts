import type { Actor, Era, Relation, Source, Timeline, TimelineEvent } from '../model/timeline.ts';
import { geometryOf, type Geometry } from './geometry.ts';
import { planLanes, type Lane } from './lanes.ts';
import { fold } from './search.ts';

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
  readonly causeId: string;
  readonly responseId: string;
  /** The event in whose record it stands. */
  readonly statedById: string;
  readonly relation: Relation;
}

/** Built once for each timeline; read in every frame. */
export interface EventIndex {
  readonly timeline: Timeline;
  /** In time order: earliest possible instant, then latest, then as in the file. */
  readonly events: readonly IndexedEvent[];
  readonly byId: ReadonlyMap<string, IndexedEvent>;
  readonly actorById: ReadonlyMap<string, Actor>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly lanes: readonly Lane[];
  /** Events of each lane, by anchor. */
  readonly byLane: readonly (readonly IndexedEvent[])[];
  readonly relations: readonly IndexedRelation[];
  readonly eras: readonly { readonly era: Era; readonly geometry: Geometry }[];
  /** Folded text of each event, in time order, for search. */
  readonly texts: readonly string[];
}

const timeKey = (geometry: Geometry): number =>
  Number.isFinite(geometry.startMs) ? geometry.startMs : geometry.anchorMs;

/** Reads a checked timeline into the form that the layout asks questions of. */
export function buildIndex(timeline: Timeline, otherActors: string): EventIndex {
  const actorById = new Map(timeline.actors.map((actor) => [actor.id, actor]));
  const sorted = timeline.events
    .map((event, fileOrder) => ({ event, fileOrder, geometry: geometryOf(event.date) }))
    .sort(
      (a, b) =>
        timeKey(a.geometry) - timeKey(b.geometry) ||
        compareEnds(a.geometry.endMs, b.geometry.endMs) ||
        a.fileOrder - b.fileOrder,
    );
  const { lanes, laneOf } = planLanes(
    sorted.map((item) => item.event),
    actorById,
    otherActors,
  );
  const anchors = spreadAnchors(sorted, laneOf);
  const events = sorted.map(({ event, geometry }, order): IndexedEvent => ({
    event,
    order,
    lane: laneOf[order] ?? 0,
    geometry,
    anchorMs: anchors[order] ?? geometry.anchorMs,
  }));
  return {
    timeline,
    events,
    byId: new Map(events.map((item) => [item.event.id, item])),
    actorById,
    sourceById: new Map(timeline.sources.map((source) => [source.id, source])),
    lanes,
    byLane: lanes.map((_, lane) =>
      events.filter((item) => item.lane === lane).sort((a, b) => a.anchorMs - b.anchorMs),
    ),
    relations: events.flatMap(({ event }) => event.relations.map((r, i) => orient(event.id, r, i))),
    eras: timeline.eras.map((era) => ({ era, geometry: geometryOf(era.date) })),
    texts: events.map(({ event }) => searchText(event, actorById)),
  };
}

/** Infinity minus Infinity is no order. */
const compareEnds = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Events of a lane with the very same date share its stretch evenly, so that zooming in parts them. */
function spreadAnchors(
  sorted: readonly { readonly geometry: Geometry }[],
  laneOf: Uint8Array,
): Float64Array {
  const groups = new Map<string, number[]>();
  sorted.forEach(({ geometry }, order) => {
    const key = `${laneOf[order]} ${geometry.form} ${geometry.startMs} ${geometry.endMs}`;
    const group = groups.get(key);
    if (group) group.push(order);
    else groups.set(key, [order]);
  });
  const anchors = Float64Array.from(sorted, (item) => item.geometry.anchorMs);
  for (const group of groups.values()) {
    const geometry = sorted[group[0] ?? 0]?.geometry;
    if (group.length < 2 || geometry?.form !== 'point') continue;
    const lengthMs = geometry.endMs - geometry.startMs;
    if (!Number.isFinite(lengthMs)) continue;
    group.forEach((order, place) => {
      anchors[order] = geometry.startMs + (lengthMs * (place + 1)) / (group.length + 1);
    });
  }
  return anchors;
}

/** `enables` stands at the cause; every other relation stands at the response. */
function orient(id: string, relation: Relation, place: number): IndexedRelation {
  const [causeId, responseId] = relation.type === 'enables' ? [id, relation.to] : [relation.to, id];
  const key = `${id} ${relation.type} ${relation.to} ${place}`;
  return { key, causeId, responseId, statedById: id, relation };
}

function searchText(event: TimelineEvent, actors: ReadonlyMap<string, Actor>): string {
  const names = event.actors.map((id) => actors.get(id)?.name ?? '');
  const quotes = event.quotes.map((quote) => quote.exact);
  return fold([event.title, event.summary ?? '', ...names, ...quotes].join('\n'));
}
