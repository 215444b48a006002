import { Growing } from '../layout/growing.ts';
import {
  LINE_BREAK,
  QUOTE,
  COMMA,
  OPEN_LIST,
  BACKSLASH,
  CLOSE_LIST,
  OPEN_OBJECT,
  CLOSE_OBJECT,
  isBlank,
} from './json-marks.ts';

/** What a scan of the head stopped for. */
export type HeadStop = 'end' | 'list' | 'lines' | 'odd' | 'too-deep';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const EVENTS = 'events';

/**
 * Scans what stands around the events of a file, in bytes that come in pieces of any size, and
 * keeps it as `bytes`: JSON with an empty list in the place of the events.
 */
export class HeadScan {
  readonly #bytes = new Growing((length) => new Uint8Array(length));
  readonly #maxDepth: number;
  readonly #isNamedLines: boolean;
  /** Where the last scan came to, and why. */
  at = 0;
  #stop: HeadStop = 'end';
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  /** Of the file: bytes of a mark at its start. */
  #markBytes = 0;
  #isOpened = false;
  #isOneLine = true;
  #isLineOver = false;
  /** Where the name of a field of the file begins; -1 where none is being read. */
  #nameStart = -1;
  #isNameNext = false;
  #isEventsNext = false;
  #hasEvents = false;
  #beforeEvents = -1;
  #line = 1;

  constructor(maxDepth: number, isNamedLines: boolean) {
    this.#maxDepth = maxDepth;
    this.#isNamedLines = isNamedLines;
  }

  get bytes(): Uint8Array {
    return this.#bytes.take();
  }
  /** How many of the bytes stand before the events. */
  get beforeEvents(): number {
    return this.#beforeEvents < 0 ? this.#bytes.length : this.#beforeEvents;
  }
  /** Number of the line that has been come to, from 1. */
  get line(): number {
    return this.#line;
  }
  /** Whether the file is an object that is over. */
  get isClosed(): boolean {
    return this.#isOpened && this.#depth === 0;
  }
  /** Whether the file began with an object on one line that may be followed by lines of events. */
  get mayBeforeLines(): boolean {
    return this.isClosed && this.#isOneLine && !this.#hasEvents;
  }

  /** Looks at the next bytes, until the events begin or the file is at fault. */
  scan(block: Uint8Array, from: number, to: number): HeadStop {
    this.#stop = 'end';
    for (let at = from; at < to; at++) {
      const byte = block[at] ?? 0;
      this.at = at;
      if (this.isClosed) {
        if (byte === LINE_BREAK) this.#endLine();
        if (isBlank(byte)) continue;
        const isEvent = this.#isNamedLines || byte === OPEN_OBJECT;
        return this.#isLineOver && this.mayBeforeLines && isEvent ? 'lines' : 'odd';
      }
      if (!this.#isOpened) {
        if (byte === BYTE_ORDER_MARK[this.#markBytes]) {
          this.#markBytes++;
          continue;
        }
        if (byte === LINE_BREAK) this.#line++;
        if (isBlank(byte)) continue;
        if (byte !== OPEN_OBJECT) return 'odd';
        this.#isOpened = true;
      }
      this.#bytes.push(byte);
      if (this.#isInText) this.#scanText(byte);
      else this.#scanMark(byte);
      if (this.#stop !== 'end') {
        this.at = at + 1;
        return this.#stop;
      }
    }
    this.at = to;
    return 'end';
  }

  /** The list of events is over, and has been left out. */
  closeList(): void {
    this.#bytes.push(CLOSE_LIST);
    this.#depth--;
    this.#isEventsNext = false;
  }

  #endLine(): void {
    this.#isLineOver = true;
    this.#line++;
  }

  #scanText(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) {
      this.#isInText = false;
      if (this.#nameStart >= 0) this.#endName();
    }
  }

  /** The name of a field of the file has been read. */
  #endName(): void {
    const length = this.#bytes.length - this.#nameStart;
    const name = textOf(
      Uint8Array.from({ length }, (_, at) => this.#bytes.at(this.#nameStart + at)),
    );
    this.#nameStart = -1;
    this.#isNameNext = false;
    if (name !== EVENTS) return;
    // A parser takes the last of two; so does whoever reads the file as a whole.
    if (this.#hasEvents) this.#stop = 'odd';
    this.#hasEvents = true;
    this.#isEventsNext = true;
  }

  /** A byte outside of texts. */
  #scanMark(byte: number): void {
    if (byte === QUOTE) {
      this.#isInText = true;
      if (this.#isNameNext) this.#nameStart = this.#bytes.length - 1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (++this.#depth > this.#maxDepth) this.#stop = 'too-deep';
      if (this.#depth === 1) this.#isNameNext = true;
      if (byte === OPEN_LIST && this.#depth === 2 && this.#isEventsNext) {
        this.#beforeEvents = this.#bytes.length;
        this.#stop = 'list';
      }
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.#depth--;
    } else if (byte === COMMA && this.#depth === 1) {
      this.#isNameNext = true;
      this.#isEventsNext = false;
    } else if (byte === LINE_BREAK) {
      this.#isOneLine = false;
      this.#line++;
    }
  }
}

/** A text of JSON, with its quotes; `''` where it is none. */
function textOf(bytes: Uint8Array): string {
  try {
    return String(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return '';
  }
}
