import { buildIndex, type EventIndex, type IndexedEvent } from '../layout/event-index.ts';
import { coverSpan, fitSpan, limitsOf, openingSpan } from '../layout/window.ts';
import type { Timeline } from '../model/timeline.ts';
import { makeFormat, type DateFormat } from '../time/format.ts';
import type { Span } from '../time/span.ts';
import { makeCalendar, type Calendar } from '../time/zone.ts';
import type { Words } from '../words/en.ts';

/** What stays as it is while a timeline is on the page: its events, its names, its words. */
export class Story {
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
  /** From the first event to the last, without a margin. */
  readonly extent: Span;

  constructor(timeline: Timeline, words: Words) {
    this.words = words;
    this.index = buildIndex(timeline, words.otherActors);
    this.calendar = makeCalendar(timeline.timeZone);
    this.format = makeFormat(words.language, timeline.timeZone);
    this.limits = limitsOf(this.index);
    this.opening = openingSpan(this.index) ?? this.limits;
    this.whole = fitSpan(this.index.events) ?? this.limits;
    this.extent = coverSpan(this.index.events) ?? this.limits;
  }

  get timeline(): Timeline {
    return this.index.timeline;
  }

  /** Name of a source as a reader knows it. */
  sourceName(id: string): string {
    const source = this.index.sourceById.get(id);
    return source?.publisher ?? source?.title ?? id;
  }
  actorName(id: string): string {
    return this.index.actorById.get(id)?.name ?? id;
  }
  /** Colour of an actor: that of the lane it owns, else none. */
  colorOf(actorId: string | undefined): number {
    return this.index.lanes.find((lane) => lane.id === actorId)?.colorIndex ?? 0;
  }
  /** What a screen reader says of an event. */
  nameOf({ event }: IndexedEvent): string {
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
}
