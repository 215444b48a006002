import type { Cluster } from '../layout/bins.ts';
import type { EventIndex, IndexedEvent } from '../layout/event-index.ts';

/** What the reader has open, and what the focus and the pointer are on. */
export class Selection {
  readonly #index: EventIndex;
  #openOrder = $state<number | null>(null);
  #cluster = $state.raw<Cluster | null>(null);
  #focusedOrder = $state<number | null>(null);
  #hoveredOrder = $state<number | null>(null);

  constructor(index: EventIndex) {
    this.#index = index;
  }

  /** The open event; null where there is none. */
  get item(): IndexedEvent | null {
    return this.#itemOf(this.#openOrder);
  }
  get order(): number | null {
    return this.#openOrder;
  }
  /** The cluster whose card is open. */
  get cluster(): Cluster | null {
    return this.#cluster;
  }
  get focusedOrder(): number | null {
    return this.#focusedOrder;
  }
  get hovered(): IndexedEvent | null {
    return this.#itemOf(this.#hoveredOrder);
  }
  /** Focused, or else hovered. */
  get active(): IndexedEvent | null {
    return this.#itemOf(this.#focusedOrder ?? this.#hoveredOrder);
  }

  open(order: number | null): void {
    this.#cluster = null;
    this.#openOrder = order;
  }
  openCluster(cluster: Cluster): void {
    this.#openOrder = null;
    this.#cluster = cluster;
  }
  focus(id: string | null): void {
    this.#focusedOrder = this.#index.find(id)?.order ?? null;
  }
  hover(id: string | null): void {
    this.#hoveredOrder = this.#index.find(id)?.order ?? null;
  }

  #itemOf(order: number | null): IndexedEvent | null {
    return order === null ? null : this.#index.item(order);
  }
}
