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
  readonly #plain = new Map<PageName, number>();
  readonly #slow = new Map<PageName, number>();
  readonly #unpainted = new Map<PageName, number>();

  add({ page, isSlow, size }: Errand, isPainted: boolean): void {
    for (const sizes of [
      isSlow ? this.#slow : this.#plain,
      ...(isSlow || isPainted ? [] : [this.#unpainted]),
    ]) {
      sizes.set(page, Math.min(size, sizes.get(page) ?? Infinity));
    }
  }

  /** The size that failed, where the errand is not worth a visit. */
  sizeBefore({ page, isSlow, size }: Errand): number | undefined {
    const plain = this.#plain.get(page);
    if (!isSlow) return plain;
    // A page whose walk was cut off has shown its first event, and may do so on the slow phone.
    const isBeyond = plain !== undefined && plain < size;
    return this.#slow.get(page) ?? this.#unpainted.get(page) ?? (isBeyond ? plain : undefined);
  }
}
