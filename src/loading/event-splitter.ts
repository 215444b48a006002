import { Growing } from '../layout/growing.ts';
import { ItemList } from './item-list.ts';

/** Why the events of a file could not be told apart: it is no JSON, not plainly so, or nested too deeply. */
export type SplitFault = 'odd' | 'too-deep';

type Phase = 'head' | 'list' | 'lines';

const LINE_BREAK = 10;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const EVENTS = 'events';

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
  readonly #head = new Growing((length) => new Uint8Array(length));
  readonly #maxDepth: number;
  readonly #isNamedLines: boolean;
  #fault: SplitFault | null = null;
  #phase: Phase = 'head';
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  /** Of the file: bytes of a mark at its start. */
  #markBytes = 0;
  #isOpened = false;
  #isHeadOneLine = true;
  #isLineOver = false;
  /** Where the name of a field of the file begins in the head; -1 where none is being read. */
  #nameStart = -1;
  #isNameNext = false;
  #isEventsNext = false;
  #hasEvents = false;
  #itemStart = -1;
  #isLoose = false;
  #isDeep = false;
  #hasComma = false;
  #line = 1;

  /** @param isNamedLines whether the file calls itself one of lines */
  constructor(maxDepth: number, isNamedLines: boolean) {
    this.#maxDepth = maxDepth;
    this.#isNamedLines = isNamedLines;
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
    return this.#head.take();
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
    if (this.#phase === 'head' && this.#isNamedLines && this.#isHeadWhole) this.#phase = 'lines';
    if (this.#phase === 'lines') {
      if (this.#isInText || this.#depth !== 0) this.#isLoose = true;
      this.#endLine(this.#itemStart, end);
      this.#itemStart = -1;
    } else if (this.#phase === 'list' || !this.#isOpened || this.#depth > 0) this.#fault = 'odd';
  }

  /** Whether the file began with an object on one line that may be followed by lines of events. */
  get #isHeadWhole(): boolean {
    return this.#isOpened && this.#depth === 0 && this.#isHeadOneLine && !this.#hasEvents;
  }

  #scanHead(block: Uint8Array, from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const byte = block[at] ?? 0;
      if (this.#depth === 0 && !this.#isOpened) {
        if (byte === BYTE_ORDER_MARK[this.#markBytes]) {
          this.#markBytes++;
          continue;
        }
        if (byte === LINE_BREAK) this.#line++;
        if (isBlank(byte)) continue;
        if (byte !== OPEN_OBJECT) return this.#fail('odd', to);
        this.#isOpened = true;
      } else if (this.#depth === 0) {
        if (byte === LINE_BREAK) this.#endHeadLine();
        if (isBlank(byte)) continue;
        const isEvent = this.#isNamedLines || byte === OPEN_OBJECT;
        if (!this.#isLineOver || !this.#isHeadWhole || !isEvent) return this.#fail('odd', to);
        this.#phase = 'lines';
        return at;
      }
      this.#head.push(byte);
      if (this.#isInText) this.#scanHeadText(byte);
      else if (this.#scanHeadMark(byte)) return at + 1;
      if (this.#fault !== null) return to;
    }
    return to;
  }

  #endHeadLine(): void {
    this.#isLineOver = true;
    this.#line++;
  }

  #scanHeadText(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) {
      this.#isInText = false;
      if (this.#nameStart >= 0) this.#endName();
    }
  }

  /** The name of a field of the file has been read. */
  #endName(): void {
    const length = this.#head.length - this.#nameStart;
    const name = textOf(
      Uint8Array.from({ length }, (_, at) => this.#head.at(this.#nameStart + at)),
    );
    this.#nameStart = -1;
    this.#isNameNext = false;
    if (name !== EVENTS) return;
    // A parser takes the last of two; so does whoever reads the file as a whole.
    if (this.#hasEvents) this.#fault = 'odd';
    this.#hasEvents = true;
    this.#isEventsNext = true;
  }

  /** A byte outside of texts. True where the list of events begins after it. */
  #scanHeadMark(byte: number): boolean {
    if (byte === QUOTE) {
      this.#isInText = true;
      if (this.#isNameNext) this.#nameStart = this.#head.length - 1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (++this.#depth > this.#maxDepth) this.#fault = 'too-deep';
      if (this.#depth === 1) this.#isNameNext = true;
      if (byte === OPEN_LIST && this.#depth === 2 && this.#isEventsNext) {
        this.#phase = 'list';
        return true;
      }
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.#depth--;
    } else if (byte === COMMA && this.#depth === 1) {
      this.#isNameNext = true;
      this.#isEventsNext = false;
    } else if (byte === LINE_BREAK) {
      this.#isHeadOneLine = false;
      this.#line++;
    }
    return false;
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
              depth = 1;
              break scan;
            }
            this.#isLoose = true;
          }
          depth--;
          break;
        case COMMA:
          if (depth === base) {
            if (!isLines) {
              if (start < 0) return this.#fail('odd', to);
              this.items.add(start, at - start);
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
    if (start >= 0) this.items.add(start, end - start);
    else if (this.#hasComma) return this.#fail('odd', to);
    this.#phase = 'head';
    this.#head.push(CLOSE_LIST);
    this.#isEventsNext = false;
    return end + 1;
  }

  #endLine(start: number, end: number): void {
    if (start >= 0) {
      if (this.#isLoose) this.items.loose.add(this.items.count);
      if (this.#isDeep) this.items.deep.add(this.items.count);
      this.items.lines.push(this.#line);
      this.items.add(start, end - start);
    }
    this.#line++;
    this.#isLoose = false;
    this.#isDeep = false;
  }

  #fail(fault: SplitFault, to: number): number {
    this.#fault = fault;
    return to;
  }
}

/** White space as JSON has it. */
function isBlank(byte: number): boolean {
  return byte === SPACE || byte === LINE_BREAK || byte === 9 || byte === 13;
}

/** A text of JSON, with its quotes; `''` where it is none. */
function textOf(bytes: Uint8Array): string {
  try {
    return String(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return '';
  }
}
