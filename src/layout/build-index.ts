import type { Timeline, TimelineEvent } from '../model/timeline.ts';
import { BitSet } from './bit-set.ts';
import { ColumnsBuilder, type EventFacts } from './columns-builder.ts';
import { EventIndex, type EventStore } from './event-index.ts';
import { geometryOf } from './geometry.ts';
import { searchText } from './search-text.ts';

/** Reads a checked timeline into the form that the layout asks questions of. */
export function buildIndex(timeline: Timeline, otherActors: string): EventIndex {
  const { events, ...head } = timeline;
  const builder = new ColumnsBuilder();
  const placeOfActor = new Map(timeline.actors.map((actor, place) => [actor.id, place]));
  const placeOfSource = new Map(timeline.sources.map((source, place) => [source.id, place]));
  const placeOf = new Map(events.map((event, place) => [event.id, place]));
  for (const event of events) builder.add(factsOf(event, placeOfActor, placeOfSource));
  events.forEach(({ relations }, place) => {
    for (const { to, type } of relations) {
      const target = placeOf.get(to);
      if (target !== undefined) builder.addRelation(place, target, type === 'responds-to');
    }
  });
  const columns = builder.finish(timeline.timeZone);
  const actorById = new Map(timeline.actors.map((actor) => [actor.id, actor]));
  let texts: string[] | null = null;
  const store: EventStore = {
    at: (place) => {
      const event = events[place];
      if (!event) throw new Error(`no event at place: ${place}`);
      return event;
    },
    placeOf: (id) => placeOf.get(id),
    find: (words) => {
      texts ??= events.map((event) => searchText(event, (id) => actorById.get(id)?.name));
      const found = new BitSet(columns.count);
      columns.filePlace.forEach((place, order) => {
        if (texts?.[place]?.includes(words) === true) found.add(order);
      });
      return found;
    },
  };
  return new EventIndex(head, columns, store, otherActors);
}

/** What the columns keep of an event. */
export function factsOf(
  event: TimelineEvent,
  placeOfActor: ReadonlyMap<string, number>,
  placeOfSource: ReadonlyMap<string, number>,
): EventFacts {
  const geometry = geometryOf(event.date);
  const { date } = event;
  return {
    geometry,
    status: event.status,
    isToTheDay: date.kind === 'date' && date.date.precision === 'day' && !geometry.isInDoubt,
    actors: event.actors.map((id) => placeOfActor.get(id) ?? 0),
    quotes: event.quotes.length,
    source: placeOfSource.get(event.quotes[0]?.source ?? '') ?? -1,
  };
}
