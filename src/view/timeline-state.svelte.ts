import { MediaQuery } from 'svelte/reactivity';
import type { IndexedEvent } from '../layout/event-index.ts';
import type { Measure, Side } from '../layout/labels.ts';
import { buildScene, type Scene } from '../layout/scene.ts';
import { NO_FILTER, type Filter, type Matches } from '../layout/search.ts';
import { fitSpan } from '../layout/window.ts';
import type { Timeline } from '../model/timeline.ts';
import { toldOrder, bestSource, type ToldOrder } from '../sources/told-order.ts';
import { containsMs, sameSpan, type Span } from '../time/span.ts';
import type { Words } from '../words/en.ts';
import type { Address, View } from './address.ts';
import { entryPoint, laneNeighbour, nextRelated, reveal, stepTo, type Round } from './commands.ts';
import { Filtering } from './filtering.svelte.ts';
import { Story } from './story.ts';
import { Travel } from './travel.svelte.ts';

const MARGIN_PX = 48;

/** What the platform gives: a way to measure text, a clock for animation. */
export interface Platform {
  readonly measure: Measure;
}

/** One timeline on a page: what its reader sees and chose, and all that can be done to it. */
export class TimelineState extends Story {
  /** The window, and the ways to move it. */
  readonly travel: Travel;
  readonly #filtering: Filtering;
  readonly #measure: Measure;
  readonly #stillness = new MediaQuery('(prefers-reduced-motion: reduce)', false);

  #selectedId = $state<string | null>(null);
  #clusterKey = $state<string | null>(null);
  #focusedId = $state<string | null>(null);
  #hoveredId = $state<string | null>(null);
  #view = $state<View>('timeline');
  #areFontsKnown = $state(0);
  widthPx = $state(0);

  #round: Round | null = null;
  // Not state: it only steadies the next frame's labels, and must not ask for one.
  #sides: ReadonlyMap<string, Side> = new Map();

  readonly scene: Scene | null = $derived.by(() => {
    void this.#areFontsKnown;
    if (this.widthPx < 1 || this.index.events.length === 0) return null;
    const scene = buildScene({
      index: this.index,
      span: this.span,
      widthPx: this.widthPx,
      calendar: this.calendar,
      format: this.format,
      measure: this.#measure,
      shown: this.matches.ids,
      leaving: this.#filtering.leaving,
      selectedId: this.#selectedId,
      activeId: this.#focusedId ?? this.#hoveredId,
      previousSides: this.#sides,
    });
    this.#sides = scene.sides;
    return scene;
  });
  readonly told: (ToldOrder & { readonly sourceId: string }) | null = $derived.by(() => {
    const { timeline } = this.index;
    const sourceId = bestSource(timeline.events, timeline.sources);
    return sourceId === undefined ? null : { ...toldOrder(timeline.events, sourceId), sourceId };
  });
  /** The event that Tab leads to in the plot. */
  readonly tabStopId: string | null = $derived.by(() => {
    const wanted = this.#focusedId ?? this.#selectedId;
    if (wanted !== null && this.matches.ids.has(wanted)) return wanted;
    return entryPoint(this.matches.events, this.span)?.event.id ?? null;
  });

  constructor(timeline: Timeline, words: Words, platform: Platform) {
    super(timeline, words);
    this.#measure = platform.measure;
    const mayMove = () => !this.#stillness.current && this.widthPx >= 1;
    this.travel = new Travel(this.opening, this.limits, mayMove);
    this.#filtering = new Filtering(this.index, mayMove);
  }

  get span(): Span {
    return this.travel.span;
  }
  get filter(): Filter {
    return this.#filtering.filter;
  }
  get matches(): Matches {
    return this.#filtering.matches;
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
    return sameSpan(this.span, this.opening);
  }
  /** Place of the selected event among those that match, from 1; 0 where it is not among them. */
  get position(): number {
    return this.matches.events.findIndex(({ event }) => event.id === this.#selectedId) + 1;
  }
  /** Whether there is nothing to step to before, or after, the selected event. */
  get isAtFirst(): boolean {
    return this.matches.events.length === 0 || this.position === 1;
  }
  get isAtLast(): boolean {
    return this.position === this.matches.events.length;
  }

  /** The address of this view, without what is default. */
  get address(): Address {
    return {
      event: this.#selectedId,
      actors: [...this.filter.actors],
      query: this.filter.query,
      span: this.isAtOpening ? null : this.span,
      view: this.#view === 'timeline' ? null : this.#view,
    };
  }

  /** Takes the view from an address; what it does not name is the default. */
  open(address: Address, defaultView: View = 'timeline'): void {
    // Others may have encoded the commas between the ids as well.
    const known = address.actors
      .flatMap((id) => (this.index.actorById.has(id) ? [id] : id.split(',')))
      .filter((id) => this.index.actorById.has(id));
    this.#filtering.set({ actors: new Set(known), query: address.query });
    this.#view = address.view ?? defaultView;
    const selected = address.event === null ? undefined : this.index.byId.get(address.event);
    this.#selectedId = selected?.event.id ?? null;
    this.travel.jump(address.span ?? this.opening);
    if (selected && !address.span)
      this.travel.jump(reveal(this.span, selected.anchorMs, this.#margin()));
  }

  select(id: string | null): void {
    this.#clusterKey = null;
    this.#selectedId = id === null || this.index.byId.has(id) ? id : null;
    const item = this.selected;
    if (!item) return;
    // A link to an event outweighs the filter that hides it.
    if (!this.matches.ids.has(item.event.id)) this.clearFilter();
    this.travel.go(reveal(this.travel.destination, item.anchorMs, this.#margin()));
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
    const item = stepTo(this.matches.events, from, to, this.span);
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
    this.#round = nextRelated(this.index, this.matches.ids, current, this.#round);
    this.select(this.#round.id);
    return this.selected;
  }

  toggleActor(id: string): void {
    const actors = new Set(this.filter.actors);
    if (!actors.delete(id)) actors.add(id);
    this.#filtering.set({ ...this.filter, actors });
  }
  showAllActors(): void {
    this.#filtering.set({ ...this.filter, actors: new Set() });
  }
  search(query: string): void {
    this.#filtering.set({ ...this.filter, query });
  }
  clearFilter(): void {
    this.#filtering.set(NO_FILTER);
  }
  show(view: View): void {
    this.#view = view;
  }

  /** Zooms about the selected event where it is in view, else about the middle. */
  zoom(factor: number): void {
    const item = this.selected;
    const isInView = item !== null && containsMs(this.span, item.anchorMs);
    this.travel.zoom(factor, isInView ? item.anchorMs : undefined);
  }
  /** Shows every event that matches. */
  fit(): void {
    this.travel.go(fitSpan(this.matches.events) ?? this.whole);
  }
  /** The text may measure otherwise now: fonts have come, or the reader's text size changed. */
  remeasure(): void {
    this.#areFontsKnown += 1;
  }
  /** Stops all that is under way. */
  destroy(): void {
    this.travel.stop();
    this.#filtering.stop();
  }

  #margin(): number {
    return this.widthPx < 1 ? 0.1 : MARGIN_PX / this.widthPx;
  }
}
