import { MediaQuery } from 'svelte/reactivity';
import type { Cluster } from '../layout/bins.ts';
import type { EventIndex, IndexedEvent } from '../layout/event-index.ts';
import type { Side } from '../layout/labels.ts';
import type { Measure } from '../layout/measure.ts';
import { buildScene, type Scene } from '../layout/scene.ts';
import { NO_FILTER, type Filter, type Matches } from '../layout/search.ts';
import { fitSpan } from '../layout/window.ts';
import { containsMs, intersect, sameSpan, type Span } from '../time/span.ts';
import type { Words } from '../words/en.ts';
import { type Address, type View, windowOf } from './address.ts';
import {
  entryPoint,
  hasNone,
  laneNeighbour,
  LEAST_SPAN_MS,
  nextRelated,
  reveal,
  stepTo,
  type Round,
} from './commands.ts';
import { Filtering } from './filtering.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { Story } from './story.ts';
import { Travel } from './travel.svelte.ts';

const MARGIN_PX = 48;

/** One timeline on a page: what its reader sees and chose, and all that can be done to it. */
export class TimelineState extends Story {
  /** The window, and the ways to move it. */
  readonly travel: Travel;
  readonly selection: Selection;
  readonly #filtering: Filtering;
  readonly #measure: Measure;
  readonly #stillness = new MediaQuery('(prefers-reduced-motion: reduce)', false);

  #view = $state<View>('timeline');
  #defaultView = $state<View>('timeline');
  #areFontsKnown = $state(0);
  widthPx = $state(0);

  #round: Round | null = null;
  // Not state: it only steadies the next frame's labels, and must not ask for one.
  #sides: ReadonlyMap<string, Side> = new Map();

  readonly scene: Scene | null = $derived.by(() => {
    void this.#areFontsKnown;
    if (this.widthPx < 1 || this.index.columns.dated === 0) return null;
    const scene = buildScene({
      index: this.index,
      span: this.span,
      widthPx: this.widthPx,
      calendar: this.calendar,
      format: this.format,
      measure: this.#measure,
      shown: this.matches,
      drawn: this.#filtering.drawn,
      selected: this.selected,
      active: this.selection.active,
      previousSides: this.#sides,
    });
    this.#sides = scene.sides;
    return scene;
  });
  /** The event that Tab leads to in the plot. */
  readonly tabStop: IndexedEvent | null = $derived.by(() => {
    const wanted = this.selection.focusedOrder ?? this.selection.order;
    const order =
      wanted !== null && wanted < this.index.columns.dated && this.matches.orders.has(wanted)
        ? wanted
        : entryPoint(this.index, this.matches, this.span);
    return order === null ? null : this.index.item(order);
  });

  /** @param measure as the page draws text */
  constructor(index: EventIndex, words: Words, measure: Measure) {
    super(index, words);
    this.#measure = measure;
    const mayMove = () => !this.#stillness.current && this.widthPx >= 1;
    this.travel = new Travel(this.opening, this.limits, mayMove);
    this.#filtering = new Filtering(this.index, mayMove);
    this.selection = new Selection(this.index);
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
    return this.selection.item;
  }
  get selectedId(): string | null {
    return this.selected?.event.id ?? null;
  }
  get isAtOpening(): boolean {
    return sameSpan(this.span, this.opening);
  }
  /** Place of the selected event among those that match, from 1; 0 where it is not among them. */
  get position(): number {
    const { order } = this.selection;
    if (order === null || !this.matches.orders.has(order)) return 0;
    return this.matches.orders.rank(order) + 1;
  }
  /** Whether there is nothing to step to before, or after, the selected event. */
  get isAtFirst(): boolean {
    return hasNone('before', this.matches, this.selection.order);
  }
  get isAtLast(): boolean {
    return hasNone('after', this.matches, this.selection.order);
  }

  /** The address of this view, without what is default. */
  get address(): Address {
    return {
      event: this.selectedId,
      actors: [...this.filter.actors],
      query: this.filter.query,
      fromMs: this.isAtOpening ? null : this.span.startMs,
      toMs: this.isAtOpening ? null : this.span.endMs,
      view: this.#view === this.#defaultView ? null : this.#view,
    };
  }

  /** Takes the view from an address; what it does not name is the default. */
  open(address: Address, defaultView: View = 'timeline'): void {
    const isActor = (id: string): boolean => this.index.actorById.has(id);
    // Others may have encoded the commas between the ids as well.
    const known = address.actors
      .flatMap((id) => (isActor(id) ? [id] : id.split(',')))
      .filter(isActor);
    this.#filtering.set({ actors: new Set(known), query: address.query }, true);
    this.#defaultView = defaultView;
    this.#view = address.view ?? defaultView;
    this.selection.open(this.index.find(address.event)?.order ?? null);
    const asked = windowOf(address, this.opening);
    this.travel.jump(intersect(asked, this.limits) ?? asked);
    const { selected } = this;
    if (!selected) return;
    this.#unhide(selected);
    if (address.fromMs === null && address.toMs === null && this.#isDated(selected))
      this.travel.jump(reveal(this.span, selected.anchorMs, this.#margin()));
  }

  select(id: string | null): void {
    const item = this.index.find(id);
    this.selection.open(item?.order ?? null);
    if (!item) return;
    this.#unhide(item);
    if (this.#isDated(item))
      this.travel.go(reveal(this.travel.destination, item.anchorMs, this.#margin()));
  }

  /** A link to an event outweighs the filter that hides it. */
  #unhide({ order }: IndexedEvent): void {
    if (!this.matches.orders.has(order)) this.clearFilter();
  }
  #isDated({ order }: IndexedEvent): boolean {
    return order < this.index.columns.dated;
  }

  /** Goes to where the events of a cluster part: to what they cover, not to the cell that holds them. */
  async enterCluster(cluster: Cluster): Promise<void> {
    const { clusterExtent } = await import('../layout/cluster-content.ts');
    const { startMs, endMs } = clusterExtent(this.index, this.matches, cluster);
    const lengthMs = endMs - startMs;
    const marginMs = lengthMs > 0 ? lengthMs * 0.1 : LEAST_SPAN_MS;
    this.travel.go({ startMs: startMs - marginMs, endMs: endMs + marginMs });
  }

  /** Selects the previous, next, first or last event that matches. */
  step(to: 'previous' | 'next' | 'first' | 'last'): IndexedEvent | null {
    const from = this.selection.order ?? this.selection.focusedOrder;
    return this.#selectOrder(stepTo(this.index, this.matches, from, to, this.span));
  }

  stepLane(to: 'above' | 'below'): IndexedEvent | null {
    const from = this.selected ?? this.tabStop;
    if (!from) return null;
    return this.#selectOrder(laneNeighbour(this.index, this.matches, from, to));
  }

  /** Steps through what the event was tied to when the stepping began, and back to it. */
  stepRelation(): IndexedEvent | null {
    const current = this.selection.order ?? this.tabStop?.order;
    if (current === undefined) return null;
    this.#round = nextRelated(this.index, this.matches, current, this.#round);
    return this.#selectOrder(this.#round.order);
  }

  #selectOrder(order: number | null): IndexedEvent | null {
    if (order === null) return null;
    const item = this.index.item(order);
    this.select(item.event.id);
    return item;
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
    this.travel.go(fitSpan(this.index, this.matches.orders) ?? this.whole);
  }
  /** The text may measure otherwise now: fonts have come, or the reader's text size changed. */
  remeasure(): void {
    this.#areFontsKnown += 1;
  }
  /** Stops all that is under way. */
  destroy(): void {
    this.travel.destroy();
    this.#filtering.stop();
  }

  #margin(): number {
    return this.widthPx < 1 ? 0.1 : MARGIN_PX / this.widthPx;
  }
}
