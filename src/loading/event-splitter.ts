import { HeadScan } from './head-scan.ts';
import { ItemList } from './item-list.ts';
import {
  LINE_BREAK,
  SPACE,
  QUOTE,
  COMMA,
  COLON,
  OPEN_LIST,
  BACKSLASH,
  CLOSE_LIST,
  OPEN_OBJECT,
  CLOSE_OBJECT,
} from './json-marks.ts';

/** Why the events of a file could not be told apart: it is no JSON, not plainly so, or nested too deeply. */
export type SplitFault = 'odd' | 'too-deep';

type Phase = 'head' | 'list' | 'lines';

/**
 * Finds where the events of a file stand, in bytes that come in pieces of any size, without reading
 * them. Either the file is an object, and they are the items of its list `events`; or its first
 * line is an object without one, and they are the lines after it.
 *
 * What is around the events is kept as `head`: it is JSON with an empty list in their place where,
 * and only where, the file is JSON as far as it is not theirs. What a parser would not take for
 * such a file, or would take otherwise (two lists of events), is a fault.
 */
export class EventSplitter {
  readonly items = new ItemList();
  readonly #head: HeadScan;
  readonly #maxDepth: number;
  readonly #isNamedLines: boolean;
  #fault: SplitFault | null = null;
  #phase: Phase = 'head';
  /** Within the item. */
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  #itemStart = -1;
  #fields = 0;
  #isLoose = false;
  #isDeep = false;
  #hasComma = false;
  #line = 0;

  /** @param isNamedLines whether the file calls itself one of lines */
  constructor(maxDepth: number, isNamedLines: boolean) {
    this.#maxDepth = maxDepth;
    this.#isNamedLines = isNamedLines;
    this.#head = new HeadScan(maxDepth, isNamedLines);
  }

  get fault(): SplitFault | null {
    return this.#fault;
  }
  /** Whether events are being found: what stands before them is in the head. */
  get isInEvents(): boolean {
    return this.#phase !== 'head';
  }
  get isLines(): boolean {
    return this.#phase === 'lines';
  }
  get head(): Uint8Array {
    return this.#head.bytes;
  }
  /** How many bytes of the head stand before the events. */
  get beforeEvents(): number {
    return this.#head.beforeEvents;
  }

  /** From where on the bytes are those of an item that is not over; `end` where there is none. */
  openFrom(end: number): number {
    return this.#itemStart < 0 ? end : this.#itemStart;
  }

  /** What was at this place before is now at 0, in a new block. */
  moveTo(from: number): void {
    if (this.#itemStart >= 0) this.#itemStart -= from;
    this.items.blockFirst.push(this.items.count);
  }

  /** Looks at the next bytes of the file. */
  scan(block: Uint8Array, from: number, to: number): void {
    let at = from;
    while (at < to && this.#fault === null) {
      at = this.#phase === 'head' ? this.#scanHead(block, at, to) : this.#scanItems(block, at, to);
    }
  }

  /** Says that nothing more comes; `end` is where the bytes of the last block end. */
  finish(end: number): void {
    if (this.#fault !== null) return;
    if (this.#phase === 'head' && this.#isNamedLines && this.#head.mayBeforeLines) {
      this.#phase = 'lines';
    }
    if (this.#phase === 'lines') {
      if (this.#isInText || this.#depth !== 0) this.#isLoose = true;
      this.#endLine(this.#itemStart, end);
      this.#itemStart = -1;
    } else if (this.#phase === 'list' || !this.#head.isClosed) this.#fault = 'odd';
  }

  #scanHead(block: Uint8Array, from: number, to: number): number {
    const stop = this.#head.scan(block, from, to);
    if (stop === 'odd' || stop === 'too-deep') return this.#fail(stop, to);
    if (stop === 'list' || stop === 'lines') {
      this.#phase = stop;
      this.#line = this.#head.line;
      // The file and its list are around the items of a list.
      this.#depth = stop === 'list' ? 2 : 0;
    }
    return this.#head.at;
  }

  /** In local variables, and past texts in a loop of its own: a file has hundreds of millions of bytes. */
  #scanItems(block: Uint8Array, from: number, to: number): number {
    const isLines = this.#phase === 'lines';
    const base = isLines ? 0 : 2;
    const maxDepth = this.#maxDepth;
    let depth = this.#depth;
    let isInText = this.#isInText;
    let start = this.#itemStart;
    let at = from;
    if (this.#isEscaped && at < to) {
      this.#isEscaped = false;
      if (block[at] !== LINE_BREAK) at++;
    }
    scan: while (at < to) {
      if (isInText) {
        let byte = SPACE;
        while (at < to) {
          byte = block[at] ?? 0;
          if (byte === QUOTE || byte === BACKSLASH || byte < SPACE) break;
          at++;
        }
        if (at >= to) break;
        at++;
        if (byte === QUOTE) isInText = false;
        else if (byte === BACKSLASH) {
          if (at >= to) this.#isEscaped = true;
          else if (block[at] !== LINE_BREAK) at++;
        } else if (!isLines) {
          return this.#fail('odd', to);
        } else if (byte === LINE_BREAK) {
          this.#isLoose = true;
          this.#endLine(start, at - 1);
          depth = 0;
          start = -1;
          isInText = false;
        } else this.#isLoose = true;
        continue;
      }
      const byte = block[at] ?? 0;
      if (byte <= SPACE) {
        if (byte === LINE_BREAK && isLines) {
          if (depth !== 0) this.#isLoose = true;
          this.#endLine(start, at);
          depth = 0;
          start = -1;
        }
        at++;
        continue;
      }
      switch (byte) {
        case QUOTE:
          isInText = true;
          break;
        case OPEN_OBJECT:
        case OPEN_LIST:
          if (++depth > maxDepth) {
            if (!isLines) return this.#fail('too-deep', to);
            this.#isDeep = true;
          }
          break;
        case CLOSE_OBJECT:
        case CLOSE_LIST:
          if (depth === base) {
            if (!isLines) {
              if (byte === CLOSE_OBJECT) return this.#fail('odd', to);
              at = this.#endList(start, at, to);
              start = -1;
              break scan;
            }
            this.#isLoose = true;
          }
          depth--;
          break;
        case COLON:
          this.#fields++;
          break;
        case COMMA:
          if (depth === base) {
            if (!isLines) {
              if (start < 0) return this.#fail('odd', to);
              this.#addItem(start, at);
              this.#hasComma = true;
              start = -1;
              at++;
              continue;
            }
            this.#isLoose = true;
          }
          break;
      }
      if (start < 0) start = at;
      at++;
    }
    this.#depth = depth;
    this.#isInText = isInText;
    this.#itemStart = start;
    return at > to ? to : at;
  }

  #endList(start: number, end: number, to: number): number {
    if (start >= 0) this.#addItem(start, end);
    else if (this.#hasComma) return this.#fail('odd', to);
    this.#phase = 'head';
    this.#head.closeList();
    return end + 1;
  }

  #endLine(start: number, end: number): void {
    if (start >= 0) {
      if (this.#isLoose) this.items.loose.add(this.items.count);
      if (this.#isDeep) this.items.deep.add(this.items.count);
      this.items.lines.push(this.#line);
      this.#addItem(start, end);
    }
    this.#line++;
    this.#isLoose = false;
    this.#isDeep = false;
  }

  #addItem(start: number, end: number): void {
    this.items.add(start, end - start, this.#fields);
    this.#fields = 0;
  }

  #fail(fault: SplitFault, to: number): number {
    this.#fault = fault;
    return to;
  }
}
