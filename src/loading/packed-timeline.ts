import { buffersOf, type EventColumns } from '../layout/event-columns.ts';
import { readEvent, readRelations } from '../model/event-reader.ts';
import { startReading, type TimelineHead } from '../model/head-reader.ts';
import { IssueList } from '../model/issue-list.ts';
import type { Issue } from '../model/issues.ts';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import type { Reading } from '../model/rules.ts';
import { BROKEN } from '../model/shape.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import type { EventTexts } from './event-texts.ts';
import { type IdSlots, IdTable } from './id-table.ts';
import { blockOf } from './item-list.ts';

/**
 * A timeline whose events are read one by one, when they are asked for. Plain data, so that a
 * worker can make it and hand it over without a copy.
 */
export interface PackedTimeline {
  readonly head: TimelineHead;
  readonly columns: EventColumns;
  readonly texts: EventTexts;
  readonly ids: IdSlots;
  /** As ParseResult has them. */
  readonly issues: readonly Issue[];
  readonly notShown: number;
  readonly total: number;
  /** By which the events were read. */
  readonly maxTextLength: number;
}

/** What of a packed timeline can be handed over without a copy. */
export function packedBuffers({ columns, texts, ids }: PackedTimeline): ArrayBuffer[] {
  const arrays = [...texts.blocks, texts.starts, texts.lengths, ids.slots, ids.hashes];
  return [...new Set([...buffersOf(columns), ...arrays.map(({ buffer }) => buffer)])];
}

/** The events of a packed timeline. */
export class PackedEvents {
  readonly #texts: EventTexts;
  readonly #reading: Reading;
  readonly #ids: IdTable;
  readonly #decoder = new TextDecoder();

  constructor({ head, texts, ids, maxTextLength }: PackedTimeline) {
    this.#texts = texts;
    this.#ids = new IdTable((place) => this.#idAt(place), ids);
    this.#reading = startReading(new IssueList(0), { ...DEFAULT_LIMITS, maxTextLength });
    this.#reading.timeZone = head.timeZone;
    for (const { id } of head.sources) this.#reading.known.sources.add(id);
    for (const { id } of head.actors) this.#reading.known.actors.add(id);
    // Whether a name is near another is not asked where nothing is reported.
    const has = (id: string): boolean => this.#ids.find(id) !== undefined;
    this.#reading.known.events = { has, size: 0, [Symbol.iterator]: () => [].values() };
  }

  get count(): number {
    return this.#texts.starts.length;
  }

  /**
   * The event at a place, just as reading the whole file would give it. Read anew each time.
   * @throws Error `no event at place: X`
   */
  at(place: number): TimelineEvent {
    const value = this.#valueAt(place);
    const event = readEvent(value, place, this.#reading);
    if (event === BROKEN) throw new Error(`no event at place: ${place}`);
    const relations = readRelations(value, place, event.id, this.#reading);
    return Object.assign(event, { relations });
  }

  /** The place of the event with this id; undefined where there is none. */
  placeOf(id: string): number | undefined {
    return this.#ids.find(id);
  }

  #idAt(place: number): string {
    return (this.#valueAt(place) as { readonly id: string }).id;
  }

  #valueAt(place: number): unknown {
    const { blocks, blockFirst, starts, lengths } = this.#texts;
    const start = starts[place];
    const block = blocks[blockOf(blockFirst, place)];
    if (start === undefined || !block) throw new Error(`no event at place: ${place}`);
    return JSON.parse(this.#decoder.decode(block.subarray(start, start + (lengths[place] ?? 0))));
  }
}
