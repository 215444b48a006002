import { countFields } from '../model/field-count.ts';
import type { IssueList } from '../model/issue-list.ts';
import { findRepeatedFields, reportRepeatedField } from '../model/repeated-fields.ts';
import { badLine, deepLine, UnreadableLine } from '../model/unreadable-line.ts';
import type { EventBytes } from './event-bytes.ts';
import type { EventSplitter } from './event-splitter.ts';

const BATCH = 64;
const BATCH_BYTES = 256 * 1024;

/** Reads the items that a splitter has found as values, many at once, which is twice as fast. */
export class EventValues {
  /** Items that are read at once at most. */
  static readonly BATCH = BATCH;
  readonly #bytes: EventBytes;
  readonly #splitter: EventSplitter;
  readonly #maxDepth: number;
  /** A mark at the start of an item would be a fault. */
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(bytes: EventBytes, splitter: EventSplitter, maxDepth: number) {
    this.#bytes = bytes;
    this.#splitter = splitter;
    this.#maxDepth = maxDepth;
  }

  /**
   * The values of some items from this one on, which there must be; null where they are no JSON.
   * Of lines, each that is none has an UnreadableLine in its place.
   * @param limit of the items, exclusive
   */
  from(first: number, limit: number): readonly unknown[] | null {
    const { items, isLines } = this.#splitter;
    const block = this.#bytes.blockAt(items.blockOf(first));
    const end = Math.min(limit, this.#endOf(first));
    try {
      const text = this.#text(block, items.starts.at(first), end - 1);
      const values = this.#hasLoose(first, end) ? null : parsed(isLines ? listOf(text) : text);
      if (values?.length === end - first) return values;
      if (!isLines) return null;
      return Array.from({ length: end - first }, (_, nth) => this.#line(block, first + nth));
    } catch {
      // Not UTF-8.
      return null;
    }
  }

  /** Reports the fields that stand twice in an object of some items. @param values of these */
  reportRepeats(first: number, values: readonly unknown[], issues: IssueList): void {
    const { items } = this.#splitter;
    const block = this.#bytes.blockAt(items.blockOf(first));
    values.forEach((value, nth) => {
      const item = first + nth;
      if (countFields(value) === items.fields.at(item) || value instanceof UnreadableLine) return;
      findRepeatedFields(this.#text(block, items.starts.at(item), item), (path) => {
        reportRepeatedField(['events', item, ...path], issues);
      });
    });
  }

  /** Where the items end that are read at once: they stand in one block. */
  #endOf(first: number): number {
    const { items } = this.#splitter;
    const next = items.blockFirst[items.blockOf(first) + 1] ?? items.count;
    const most = Math.min(items.count, next, first + BATCH);
    const start = items.starts.at(first);
    let end = first + 1;
    while (end < most && items.starts.at(end) - start < BATCH_BYTES) end++;
    return end;
  }

  #hasLoose(first: number, end: number): boolean {
    const { loose } = this.#splitter.items;
    if (loose.size === 0) return false;
    for (let item = first; item < end; item++) if (loose.has(item)) return true;
    return false;
  }

  #text(block: Uint8Array, start: number, last: number): string {
    const { items } = this.#splitter;
    const end = items.starts.at(last) + items.lengths.at(last);
    return this.#decoder.decode(block.subarray(start, end));
  }

  #line(block: Uint8Array, item: number): unknown {
    const { items } = this.#splitter;
    if (items.deep.has(item)) return deepLine(this.#maxDepth);
    const text = this.#text(block, items.starts.at(item), item);
    const values = items.loose.has(item) ? null : parsed(text);
    return values === null ? badLine(items.lines.at(item)) : values[0];
  }
}

/** Lines as the items of a list. A blank one makes it none. */
function listOf(lines: string): string {
  return lines.replaceAll('\n', ',');
}

/** Null where the items are no JSON. */
function parsed(items: string): readonly unknown[] | null {
  try {
    return JSON.parse(`[${items}]`) as readonly unknown[];
  } catch {
    return null;
  }
}
