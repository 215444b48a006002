import type { EventIndex } from '../layout/event-index.ts';
import { match, NO_FILTER, type Filter, type Matches } from '../layout/search.ts';

/** How long marks that no longer match stay, faint, before their lanes close. */
const LEAVE_MS = 240;

/** What the reader asks to see, what that lets through, and what is on its way out. */
export class Filtering {
  readonly #index: EventIndex;
  readonly #mayMove: () => boolean;
  #filter = $state.raw<Filter>(NO_FILTER);
  #leaving = $state.raw<ReadonlySet<string>>(new Set());
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly matches: Matches = $derived.by(() => match(this.#index, this.#filter));

  /** `mayMove` tells whether marks may take their time to leave. */
  constructor(index: EventIndex, mayMove: () => boolean) {
    this.#index = index;
    this.#mayMove = mayMove;
  }

  get filter(): Filter {
    return this.#filter;
  }
  /** Ids of the events that have just ceased to match. */
  get leaving(): ReadonlySet<string> {
    return this.#leaving;
  }

  set(filter: Filter): void {
    const before = this.matches.ids;
    this.#filter = filter;
    this.stop();
    if (!this.#mayMove()) {
      this.#leaving = new Set();
      return;
    }
    this.#leaving = new Set([...before].filter((id) => !this.matches.ids.has(id)));
    this.#timer = setTimeout(() => {
      this.#leaving = new Set();
    }, LEAVE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
