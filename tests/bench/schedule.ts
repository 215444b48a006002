import type { PageName } from './pages.ts';

/** One visit that is to be made. */
export interface Errand {
  readonly size: number;
  readonly page: PageName;
  readonly isSlow: boolean;
  readonly repetition: number;
}

interface Plan {
  readonly sizes: readonly number[];
  readonly repetitions: number;
  readonly pages: readonly PageName[];
}

const MANY_EVENTS = 10_000;

/**
 * Every visit in its order: from few events to many, and within a repetition page after page. Each
 * repetition begins with another page, so that no page always follows the same one.
 */
export function schedule({ sizes, repetitions, pages }: Plan): readonly Errand[] {
  return sizes.flatMap((size) =>
    Array.from({ length: repetitionsAt(size, repetitions) }, (_, repetition) =>
      rotate(pages, repetition).flatMap((page) =>
        [false, true].map((isSlow) => ({ size, page, isSlow, repetition })),
      ),
    ).flat(),
  );
}

/** Large files take long, and their figures scatter less. */
function repetitionsAt(size: number, repetitions: number): number {
  return size > MANY_EVENTS ? Math.ceil(repetitions / 2) : repetitions;
}

function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const at = by % Math.max(items.length, 1);
  return [...items.slice(at), ...items.slice(0, at)];
}

/** Remembers what failed, and so what is not worth a visit: the same again, and more events. */
export class Failures {
  readonly #sizes = new Map<string, number>();

  add({ page, isSlow, size }: Errand): void {
    const key = keyOf(page, isSlow);
    this.#sizes.set(key, Math.min(size, this.#sizes.get(key) ?? Infinity));
  }

  /** The size at which the same, or the same page on a fast machine, failed. */
  sizeBefore({ page, isSlow }: Errand): number | undefined {
    return (
      this.#sizes.get(keyOf(page, isSlow)) ??
      (isSlow ? this.#sizes.get(keyOf(page, false)) : undefined)
    );
  }
}

const keyOf = (page: PageName, isSlow: boolean): string => `${page} ${isSlow ? 'slow' : 'plain'}`;
