import { BitSet } from '../layout/bit-set.ts';
import type { EventIndex } from '../layout/event-index.ts';
import {
  findEvents,
  match,
  matchesOf,
  NO_FILTER,
  type EventSet,
  type Filter,
  type Matches,
} from '../layout/search.ts';

/** How long marks that no longer match stay, faint, before their lanes close. */
const LEAVE_MS = 240;

/** What the reader asks to see, what that lets through, and what is on its way out. */
export class Filtering {
  readonly #index: EventIndex;
  readonly #mayMove: () => boolean;
  #filter = $state.raw<Filter>(NO_FILTER);
  #matches = $state.raw<Matches>() as Matches;
  #drawn = $state.raw<EventSet>() as EventSet;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the searches, so that a late answer to an old one is told from the newest. */
  #asked = 0;
  #found: { readonly query: string; readonly orders: BitSet };

  /** `mayMove` tells whether marks may take their time to leave. */
  constructor(index: EventIndex, mayMove: () => boolean) {
    this.#index = index;
    this.#mayMove = mayMove;
    this.#found = { query: '', orders: BitSet.all(index.count) };
    this.#matches = match(index, NO_FILTER.actors, this.#found.orders);
    this.#drawn = this.#matches;
  }

  get filter(): Filter {
    return this.#filter;
  }
  get matches(): Matches {
    return this.#matches;
  }
  /** What matches, and for a moment what has just ceased to. */
  get drawn(): EventSet {
    return this.#drawn;
  }

  /** Answers at once for a small file; the search of a large one answers a moment later, and until then all stays. */
  set(filter: Filter, isAtOnce = false): void {
    this.#filter = filter;
    const asked = ++this.#asked;
    if (filter.query === this.#found.query) {
      this.#apply(isAtOnce);
      return;
    }
    const found = findEvents(this.#index, filter.query);
    const take = (orders: BitSet): void => {
      if (asked !== this.#asked) return;
      this.#found = { query: filter.query, orders };
      this.#apply(isAtOnce);
    };
    if (found instanceof BitSet) take(found);
    else void found.then(take);
  }

  #apply(isAtOnce: boolean): void {
    const before = this.#matches;
    this.#matches = match(this.#index, this.#filter.actors, this.#found.orders);
    clearTimeout(this.#timer);
    this.#drawn = this.#matches;
    if (isAtOnce || !this.#mayMove()) return;
    this.#drawn = matchesOf(this.#index, before.orders.or(this.#matches.orders));
    this.#timer = setTimeout(() => {
      this.#drawn = this.#matches;
    }, LEAVE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }
}
