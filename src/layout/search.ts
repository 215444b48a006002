import type { EventIndex, IndexedEvent } from './event-index.ts';

/** Text as a search sees it: no case, no accents, straight quotation marks, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ');
}

/** What a reader asks to see. */
export interface Filter {
  /** Actor ids: an event with any of them matches; none: every event does. */
  readonly actors: ReadonlySet<string>;
  /** Words to find in titles, summaries, quotes and actors' names; blank: no search. */
  readonly query: string;
}

export const NO_FILTER: Filter = { actors: new Set(), query: '' };

/** What a filter lets through, and how many it would for each actor. */
export interface Matches {
  /** In time order. */
  readonly events: readonly IndexedEvent[];
  readonly ids: ReadonlySet<string>;
  /** Events that the search alone finds. */
  readonly searchCount: number;
  /** Of those, how many each actor has: what a chip shows, whichever chips are pressed. */
  readonly countByActor: ReadonlyMap<string, number>;
}

/** Applies a filter. Counts follow the search only, never the window or the chips. */
export function match(index: EventIndex, filter: Filter): Matches {
  const words = fold(filter.query).trim();
  const found = index.events.filter((_, order) => index.texts[order]?.includes(words));
  const countByActor = new Map<string, number>();
  for (const { event } of found) {
    for (const id of new Set(event.actors)) countByActor.set(id, (countByActor.get(id) ?? 0) + 1);
  }
  const events =
    filter.actors.size === 0
      ? found
      : found.filter(({ event }) => event.actors.some((id) => filter.actors.has(id)));
  return {
    events,
    ids: new Set(events.map(({ event }) => event.id)),
    searchCount: found.length,
    countByActor,
  };
}
