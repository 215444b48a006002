import { MediaQuery } from 'svelte/reactivity';
import { buildIndex, type EventIndex, type IndexedEvent } from '../layout/event-index.ts';
import type { Measure, Side } from '../layout/labels.ts';
import { buildOverview, type Overview } from '../layout/overview.ts';
import { buildScene, type Scene } from '../layout/scene.ts';
import { match, NO_FILTER, type Filter, type Matches } from '../layout/search.ts';
import { coverSpan, fitSpan, limitsOf, openingSpan } from '../layout/window.ts';
import type { Timeline } from '../model/timeline.ts';
import { toldOrder, bestSource, type ToldOrder } from '../sources/told-order.ts';
import { makeFormat, type DateFormat } from '../time/format.ts';
import { easeSpan, sameSpan, type Span } from '../time/span.ts';
import { makeCalendar, type Calendar } from '../time/zone.ts';
import type { Words } from '../words/en.ts';
import type { Address, View } from './address.ts';
import {
  entryPoint,
  laneNeighbour,
  panWithin,
  relatedIds,
  reveal,
  stepTo,
  within,
  zoomWithin,
} from './commands.ts';

const MARGIN_PX = 48;
/** How long marks that no longer match stay, faint, before their lanes close. */
const LEAVE_MS = 240;
const TRAVEL_MS = 320;

/** What the platform gives: a way to measure text, a clock for animation. */
export interface Platform {
  readonly measure: Measure;
}

/** Everything that one timeline on a page knows and does. */
export class TimelineState {
  readonly index: EventIndex;
  readonly calendar: Calendar;
  readonly format: DateFormat;
  readonly words: Words;
  readonly #measure: Measure;
  readonly #limits: Span;
  readonly #opening: Span;
  readonly #stillness = new MediaQuery('(prefers-reduced-motion: reduce)', false);

  #span = $state.raw<Span>({ startMs: 0, endMs: 1 });
  #filter = $state.raw<Filter>(NO_FILTER);
  #leaving = $state.raw<ReadonlySet<string>>(new Set());
  #selectedId = $state<string | null>(null);
  #clusterKey = $state<string | null>(null);
  #focusedId = $state<string | null>(null);
  #hoveredId = $state<string | null>(null);
  #view = $state<View>('timeline');
  #areFontsKnown = $state(0);
  widthPx = $state(0);

  #frame = 0;
  #leaveTimer: ReturnType<typeof setTimeout> | undefined;
  #relationStep: { readonly fromId: string; place: number } | null = null;
  // Not state: it only steadies the next frame's labels, and must not ask for one.
  #sides: ReadonlyMap<string, Side> = new Map();

  readonly matches: Matches = $derived.by(() => match(this.index, this.#filter));
  readonly scene: Scene | null = $derived.by(() => {
    void this.#areFontsKnown;
    if (this.widthPx < 1 || this.index.events.length === 0) return null;
    const scene = buildScene({
      index: this.index,
      span: this.#span,
      widthPx: this.widthPx,
      calendar: this.calendar,
      format: this.format,
      measure: this.#measure,
      shown: this.matches.ids,
      leaving: this.#leaving,
      selectedId: this.#selectedId,
      activeId: this.#focusedId ?? this.#hoveredId,
      previousSides: this.#sides,
    });
    this.#sides = scene.sides;
    return scene;
  });
  readonly overview: Overview | null = $derived.by(() =>
    this.widthPx < 1
      ? null
      : buildOverview(
          this.index,
          this.matches.ids,
          this.whole,
          this.widthPx,
          this.calendar,
          this.format,
        ),
  );
  readonly told: (ToldOrder & { readonly sourceId: string }) | null = $derived.by(() => {
    const { timeline } = this.index;
    const sourceId = bestSource(timeline.events, timeline.sources);
    return sourceId === undefined ? null : { ...toldOrder(timeline.events, sourceId), sourceId };
  });
  /** The event that Tab leads to in the plot. */
  readonly tabStopId: string | null = $derived.by(() => {
    const wanted = this.#focusedId ?? this.#selectedId;
    if (wanted !== null && this.matches.ids.has(wanted)) return wanted;
    return entryPoint(this.matches.events, this.#span)?.event.id ?? null;
  });

  constructor(timeline: Timeline, words: Words, platform: Platform) {
    this.words = words;
    this.#measure = platform.measure;
    this.index = buildIndex(timeline, words.otherActors);
    this.calendar = makeCalendar(timeline.timeZone);
    this.format = makeFormat(words.language, timeline.timeZone);
    this.#limits = limitsOf(this.index);
    this.#opening = openingSpan(this.index) ?? this.#limits;
    this.#span = this.#opening;
  }

  get timeline(): Timeline {
    return this.index.timeline;
  }
  get span(): Span {
    return this.#span;
  }
  /** All of the events' time: what the overview shows and `Fit` returns to. */
  get whole(): Span {
    return fitSpan(this.index.events) ?? this.#limits;
  }
  /** From the first event to the last, without a margin. */
  get extent(): Span {
    return coverSpan(this.index.events) ?? this.#limits;
  }
  get filter(): Filter {
    return this.#filter;
  }
  get view(): View {
    return this.#view;
  }
  get selected(): IndexedEvent | null {
    return this.#selectedId === null ? null : (this.index.byId.get(this.#selectedId) ?? null);
  }
  get selectedId(): string | null {
    return this.#selectedId;
  }
  get hoveredId(): string | null {
    return this.#hoveredId;
  }
  /** The cluster whose card is open, while it is drawn. */
  get cluster() {
    if (this.#clusterKey === null) return null;
    const mark = this.scene?.marks.find((candidate) => candidate.key === this.#clusterKey);
    return mark?.type === 'cluster' ? mark.cluster : null;
  }
  get isAtOpening(): boolean {
    return sameSpan(this.#span, this.#opening);
  }
  get hasFilter(): boolean {
    return this.#filter.actors.size > 0 || this.#filter.query.trim() !== '';
  }
  /** Place of the selected event among those that match, from 1; 0 where it is not among them. */
  get position(): number {
    return this.matches.events.findIndex(({ event }) => event.id === this.#selectedId) + 1;
  }
  get isStill(): boolean {
    return this.#stillness.current;
  }

  /** The address of this view, without what is default. */
  get address(): Address {
    return {
      event: this.#selectedId,
      actors: [...this.#filter.actors],
      query: this.#filter.query,
      span: this.isAtOpening ? null : this.#span,
      view: this.#view === 'timeline' ? null : this.#view,
    };
  }

  /** Takes the view from an address; what it does not name is the default. */
  open(address: Address, defaultView: View = 'timeline'): void {
    const known = address.actors.filter((id) => this.index.actorById.has(id));
    this.#setFilter({ actors: new Set(known), query: address.query });
    this.#view = address.view ?? defaultView;
    const selected = address.event === null ? undefined : this.index.byId.get(address.event);
    this.#selectedId = selected?.event.id ?? null;
    const span = within(address.span ?? this.#opening, this.#limits);
    this.#jump(selected && !address.span ? reveal(span, selected.anchorMs, this.#margin()) : span);
  }

  select(id: string | null): void {
    this.#clusterKey = null;
    this.#selectedId = id === null || this.index.byId.has(id) ? id : null;
    const item = this.selected;
    if (!item) return;
    // A link to an event outweighs the filter that hides it.
    if (!this.matches.ids.has(item.event.id)) this.clearFilter();
    this.#travel(reveal(this.#target ?? this.#span, item.anchorMs, this.#margin()));
  }

  openCluster(key: string): void {
    this.#selectedId = null;
    this.#clusterKey = key;
  }

  focus(id: string | null): void {
    this.#focusedId = id;
  }
  hover(id: string | null): void {
    this.#hoveredId = id;
  }

  /** Selects the previous, next, first or last event that matches. */
  step(to: 'previous' | 'next' | 'first' | 'last'): IndexedEvent | null {
    const from = this.#selectedId ?? this.#focusedId;
    const item = stepTo(this.matches.events, from, to, this.#span);
    if (item) this.select(item.event.id);
    return item;
  }

  stepLane(to: 'above' | 'below'): IndexedEvent | null {
    const from = this.selected ?? this.index.byId.get(this.tabStopId ?? '');
    if (!from) return null;
    const item = laneNeighbour(this.index, this.matches.ids, from, to);
    if (item) this.select(item.event.id);
    return item;
  }

  /** Steps through what the event was tied to when the stepping began, and back to it. */
  stepRelation(): IndexedEvent | null {
    const current = this.#selectedId ?? this.tabStopId;
    if (current === null) return null;
    const ids = (fromId: string) => [...relatedIds(this.index, fromId, this.matches.ids), fromId];
    const run = this.#relationStep;
    const known = run && ids(run.fromId)[run.place] === current ? run : null;
    const step = known ?? { fromId: current, place: -1 };
    const round = ids(step.fromId);
    step.place = (step.place + 1) % round.length;
    this.#relationStep = step;
    const id = round[step.place] ?? current;
    this.select(id);
    return this.index.byId.get(id) ?? null;
  }

  toggleActor(id: string): void {
    const actors = new Set(this.#filter.actors);
    if (!actors.delete(id)) actors.add(id);
    this.#setFilter({ ...this.#filter, actors });
  }
  showAllActors(): void {
    this.#setFilter({ ...this.#filter, actors: new Set() });
  }
  search(query: string): void {
    this.#setFilter({ ...this.#filter, query });
  }
  clearFilter(): void {
    this.#setFilter(NO_FILTER);
  }
  show(view: View): void {
    this.#view = view;
  }

  /** Follows a hand: no easing. */
  moveTo(span: Span): void {
    this.#jump(within(span, this.#limits));
  }
  zoomBy(factor: number, aboutMs = this.#middle()): void {
    this.#jump(zoomWithin(this.#span, factor, aboutMs, this.#limits));
  }
  panBy(fraction: number): void {
    const lengthMs = this.#span.endMs - this.#span.startMs;
    this.#jump(panWithin(this.#span, lengthMs * fraction, this.#limits));
  }
  /** Zooms as a button or a double-click does: the window travels. */
  travelZoom(factor: number, aboutMs?: number): void {
    const from = this.#target ?? this.#span;
    const about = aboutMs ?? this.selectedInView() ?? (from.startMs + from.endMs) / 2;
    this.#travel(zoomWithin(from, factor, about, this.#limits));
  }
  travelPan(fraction: number): void {
    const from = this.#target ?? this.#span;
    this.#travel(panWithin(from, (from.endMs - from.startMs) * fraction, this.#limits));
  }
  travelTo(span: Span): void {
    this.#travel(within(span, this.#limits));
  }
  /** Shows every event that matches. */
  fit(): void {
    this.#travel(fitSpan(this.matches.events) ?? this.whole);
  }
  /** The text may measure otherwise now: fonts have come, or the reader's text size changed. */
  remeasure(): void {
    this.#areFontsKnown += 1;
  }
  /** Stops all that is under way. */
  destroy(): void {
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#leaveTimer);
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

  selectedInView(): number | undefined {
    const item = this.selected;
    return item && item.anchorMs >= this.#span.startMs && item.anchorMs < this.#span.endMs
      ? item.anchorMs
      : undefined;
  }

  #target: Span | null = null;

  #middle(): number {
    return (this.#span.startMs + this.#span.endMs) / 2;
  }
  #margin(): number {
    return this.widthPx < 1 ? 0.1 : MARGIN_PX / this.widthPx;
  }

  #setFilter(filter: Filter): void {
    const before = this.matches.ids;
    this.#filter = filter;
    clearTimeout(this.#leaveTimer);
    if (this.isStill || this.widthPx < 1) {
      this.#leaving = new Set();
      return;
    }
    this.#leaving = new Set([...before].filter((id) => !this.matches.ids.has(id)));
    this.#leaveTimer = setTimeout(() => {
      this.#leaving = new Set();
    }, LEAVE_MS);
  }

  #jump(span: Span): void {
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#target = null;
    if (!sameSpan(span, this.#span)) this.#span = span;
  }

  #travel(to: Span): void {
    if (this.isStill || this.widthPx < 1 || typeof requestAnimationFrame === 'undefined') {
      this.#jump(to);
      return;
    }
    if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
    if (sameSpan(to, this.#span)) {
      this.#target = null;
      return;
    }
    const from = this.#span;
    let startMs: number | undefined;
    this.#target = to;
    const frame = (nowMs: number): void => {
      startMs ??= nowMs;
      const t = Math.min((nowMs - startMs) / TRAVEL_MS, 1);
      this.#span = t === 1 ? to : easeSpan(from, to, easeOut(t));
      this.#frame = t === 1 ? 0 : requestAnimationFrame(frame);
      if (t === 1) this.#target = null;
    };
    this.#frame = requestAnimationFrame(frame);
  }
}

/** Close to cubic-bezier(.2, .7, .2, 1). */
const easeOut = (t: number): number => 1 - (1 - t) ** 3;
