import { BitSet } from '../layout/bit-set.ts';
import type { Cluster } from '../layout/bins.ts';
import type { EventIndex, IndexedEvent, TimelineHead } from '../layout/event-index.ts';
import { coverSpan, fitSpan, limitsOf, openingSpan } from '../layout/window.ts';
import { makeFormat, type DateFormat } from '../time/format.ts';
import type { Span } from '../time/span.ts';
import { makeCalendar, type Calendar } from '../time/zone.ts';
import type { Words } from '../words/en.ts';

/** Names that are remembered. */
const MOST_NAMES = 4000;
/** What stays as it is while a timeline is on the page: its events, its names, its words. */
export class Story {
  /** Words that a frame asks for and the next one asks for again. */
  readonly #names = new Map<string, string>();
  readonly index: EventIndex;
  readonly calendar: Calendar;
  readonly format: DateFormat;
  readonly words: Words;
  /** As far as the window goes. */
  readonly limits: Span;
  /** The window that the reader finds. */
  readonly opening: Span;
  /** All of the events' time: what the overview shows. */
  readonly whole: Span;
  /** From the first event to the last, without a margin; null where none has a date. */
  readonly extent: Span | null;

  constructor(index: EventIndex, words: Words) {
    this.words = words;
    this.index = index;
    this.calendar = makeCalendar(index.timeline.timeZone);
    this.format = makeFormat(words.language, index.timeline.timeZone);
    const all = BitSet.all(index.count);
    this.extent = coverSpan(index, all);
    this.limits = limitsOf(this.extent);
    this.opening = openingSpan(index) ?? this.limits;
    this.whole = fitSpan(index, all) ?? this.limits;
  }

  get timeline(): TimelineHead {
    return this.index.timeline;
  }

  /** Name of a source as a reader knows it. */
  sourceName(id: string): string {
    const source = this.index.sourceById.get(id);
    return source?.publisher ?? source?.title ?? id;
  }
  /** Language of a source's words; the timeline's own where the file does not say. */
  languageOf(sourceId: string | undefined): string {
    return this.index.sourceById.get(sourceId ?? '')?.language ?? this.timeline.language;
  }
  actorName(id: string): string {
    return this.index.actorById.get(id)?.name ?? id;
  }
  /** Colour of an actor: that of the lane it owns, else none. */
  colorOf(actorId: string | undefined): number {
    return this.index.lanes.find((lane) => lane.id === actorId)?.colorIndex ?? 0;
  }
  /** A calendar cell in words. Cells are the same in all lanes and for many frames. */
  cellName({ startMs, endMs, unit }: Pick<Cluster, 'startMs' | 'endMs' | 'unit'>): string {
    return this.#named(`${startMs} ${endMs}`, () =>
      // Weeks and quarters have no name of their own.
      unit === 'week' || unit === 'quarter'
        ? this.format.span({ startMs, endMs })
        : this.format.instant(startMs, unit),
    );
  }
  /** What a screen reader says of a cluster. */
  nameOfCluster(cluster: Cluster): string {
    const { lane, count, startMs, endMs } = cluster;
    return this.#named(`${lane} ${count} ${startMs} ${endMs}`, () =>
      this.words.plot.cluster(count, this.index.lanes[lane]?.name ?? '', this.cellName(cluster)),
    );
  }
  /** What a screen reader says of an event. */
  nameOf(item: IndexedEvent): string {
    return this.#named(`event ${item.order}`, () => this.#nameOf(item));
  }

  #nameOf({ event }: IndexedEvent): string {
    const actors = this.words.list(event.actors.map((id) => this.actorName(id)));
    const state = event.status === 'occurred' ? '' : this.words.plot[event.status];
    return this.words.mark(
      event.title,
      this.format.date(event.date, { weekday: true }),
      [this.format.certainty(event.date), state].filter((part) => part !== '').join(', '),
      actors,
      event.quotes.length,
    );
  }

  #named(key: string, make: () => string): string {
    let name = this.#names.get(key);
    if (name === undefined) {
      name = make();
      if (this.#names.size >= MOST_NAMES) this.#names.clear();
      this.#names.set(key, name);
    }
    return name;
  }
}
