import { ColumnsBuilder } from '../layout/columns-builder.ts';
import type { EventColumns } from '../layout/event-columns.ts';
import { Growing } from '../layout/growing.ts';
import { readEvent, readRelations, reportRepeatedEvent } from '../model/event-reader.ts';
import type { TimelineHead } from '../model/head-reader.ts';
import { isRecord, ownField } from '../model/kinds.ts';
import type { Reading } from '../model/rules.ts';
import { BROKEN } from '../model/shape.ts';
import { areSoundRelations, isSoundEvent, type Knowledge } from '../model/sound.ts';
import type { Status } from '../model/timeline.ts';
import { type DateFacts, DateCache, dateFacts } from './date-cache.ts';
import { type IdSlots, IdTable } from './id-table.ts';
import { SearchText } from './search-text.ts';

/** What the columns and the search keep of an event, whether it was read or only found sound. */
interface Shown {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly status?: Status;
  readonly actors?: readonly string[];
  readonly quotes?: readonly { readonly source: string; readonly exact: string }[];
}

interface Pending {
  readonly place: number;
  readonly index: number;
  readonly id: string;
  readonly relations: unknown;
}

const NONE: readonly never[] = [];

/** Takes the events of a file one by one, in its order, and keeps of each what is asked of all. */
export class EventIntake {
  readonly search = new SearchText();
  /** The index in the file of each event that is shown. */
  readonly indexes = new Growing((length) => new Uint32Array(length));
  readonly #reading: Reading;
  readonly #knowledge: Knowledge;
  readonly #timeZone: string;
  readonly #dates: DateCache;
  readonly #columns = new ColumnsBuilder();
  readonly #actorNames: readonly string[];
  readonly #actorPlaces: ReadonlyMap<string, number>;
  readonly #sourcePlaces: ReadonlyMap<string, number>;
  readonly #idList: string[] = [];
  readonly #ids = new IdTable((place) => this.#idList[place] ?? '');
  readonly #pending: Pending[] = [];

  /** @param reading in which `head` was read */
  constructor({ timeZone, actors, sources }: TimelineHead, reading: Reading) {
    this.#reading = reading;
    this.#timeZone = timeZone;
    this.#dates = new DateCache(timeZone);
    const isDate = (text: string): boolean => this.#dates.factsOf(text) !== null;
    this.#knowledge = { context: reading, isDate };
    this.#actorNames = actors.map(({ name }) => name);
    this.#actorPlaces = new Map(actors.map(({ id }, place) => [id, place]));
    this.#sourcePlaces = new Map(sources.map(({ id }, place) => [id, place]));
  }

  /** @param value an item of the list of events, of any kind */
  take(value: unknown, index: number): void {
    if (isSoundEvent(value, this.#knowledge)) {
      this.#show(value, this.#dates.factsOf(value.date), value, index);
      return;
    }
    const event = readEvent(value, index, this.#reading);
    if (event !== BROKEN) this.#show(event, dateFacts(event.date), value, index);
  }

  #show(event: Shown, date: DateFacts | null, value: unknown, index: number): void {
    const { id, actors = NONE, quotes = NONE } = event;
    if (date === null) throw new Error(`event without a date: ${id}`);
    if (!this.#ids.add(id)) {
      reportRepeatedEvent(id, index, this.#reading);
      return;
    }
    this.#idList.push(id);
    this.indexes.push(index);
    const actorPlaces: number[] = [];
    for (const actor of actors) actorPlaces.push(this.#actorPlaces.get(actor) ?? 0);
    const [quote] = quotes;
    this.#columns.add({
      geometry: date.geometry,
      isToTheDay: date.isToTheDay,
      status: event.status ?? 'occurred',
      actors: actorPlaces,
      quotes: quotes.length,
      source: quote === undefined ? -1 : (this.#sourcePlaces.get(quote.source) ?? -1),
    });
    this.search.add(event.title);
    if (event.summary !== undefined) this.search.add(event.summary);
    for (const place of actorPlaces) this.search.add(this.#actorNames[place] ?? '');
    for (const { exact } of quotes) this.search.add(exact);
    this.search.endEvent();
    const relations = isRecord(value) ? ownField(value, 'relations') : undefined;
    if (relations === undefined || (Array.isArray(relations) && relations.length === 0)) return;
    this.#pending.push({ place: this.#idList.length - 1, index, id, relations });
  }

  /** All events have been taken: reads how they relate, and gives what was kept of them. */
  finish(): { readonly columns: EventColumns; readonly ids: IdSlots } {
    this.#reading.known.events = {
      has: (id) => this.#ids.find(id) !== undefined,
      size: this.#idList.length,
      [Symbol.iterator]: () => this.#idList.values(),
    };
    for (const { place, index, id, relations } of this.#pending) {
      this.#reading.eventId = id;
      const sound = areSoundRelations(relations, this.#knowledge)
        ? relations
        : readRelations({ relations }, index, id, this.#reading);
      for (const { to, type } of sound) {
        const target = this.#ids.find(to);
        if (target !== undefined) this.#columns.addRelation(place, target, type === 'responds-to');
      }
    }
    return { columns: this.#columns.finish(this.#timeZone), ids: this.#ids.take() };
  }
}
