import { geometryOf, type Geometry } from '../layout/geometry.ts';
import type { EdtfDate } from '../time/edtf.ts';
import { readEdtf } from '../time/read-edtf.ts';

/** What the columns keep of a date. */
export interface DateFacts {
  readonly geometry: Geometry;
  /** Whether it is one day, and not in doubt. */
  readonly isToTheDay: boolean;
}

const MOST_KEPT = 50_000;

/** Reads the texts of dates, each once: archives have many events a day. */
export class DateCache {
  readonly #timeZone: string;
  readonly #kept = new Map<string, DateFacts | null>();

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  /** Null where the text is no date. */
  factsOf(text: string): DateFacts | null {
    const kept = this.#kept.get(text);
    if (kept !== undefined) return kept;
    const date = readEdtf(text, this.#timeZone);
    const facts = date && dateFacts(date);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(text, facts);
    return facts;
  }
}

export function dateFacts(date: EdtfDate): DateFacts {
  const geometry = geometryOf(date);
  const isToTheDay = date.kind === 'date' && date.date.precision === 'day' && !geometry.isInDoubt;
  return { geometry, isToTheDay };
}
