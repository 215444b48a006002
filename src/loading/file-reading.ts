import { readHead, startReading } from '../model/head-reader.ts';
import { IssueList } from '../model/issue-list.ts';
import { fault } from '../model/issues.ts';
import { type Limits, sizeText } from '../model/limits.ts';
import { type LoadProblem, loadProblem, problemOfIssues } from '../model/load-problem.ts';
import { otherFormatOf } from '../model/other-format.ts';
import { FIELD_ORDER, parseTimeline, reportTooMany, unreadable } from '../model/parse.ts';
import { reportRepeatedFields } from '../model/repeated-fields.ts';
import type { Reading } from '../model/rules.ts';
import { BROKEN } from '../model/shape.ts';
import { textOfBytes } from './bytes.ts';
import { EventBytes } from './event-bytes.ts';
import { contextOf, hasContext } from './event-context.ts';
import { EventIntake } from './event-intake.ts';
import { EventSplitter } from './event-splitter.ts';
import { eventTexts } from './event-texts.ts';
import { EventValues } from './event-values.ts';
import { reportRepeats } from './file-repeats.ts';
import type { PackedTimeline } from './packed-timeline.ts';
import type { SearchText } from './search-text.ts';
import { readTimelineText } from './text-reader.ts';

export interface FileOptions {
  /** Its name for readers. */
  readonly file: string;
  readonly limits: Limits;
  /** Whether it calls itself one of lines. */
  readonly isNamedLines: boolean;
  /** Bytes that are kept in one piece; for tests. */
  readonly blockBytes?: number;
}

export type FileOutcome =
  | { readonly ok: true; readonly packed: PackedTimeline; readonly search: SearchText }
  | { readonly ok: false; readonly problem: LoadProblem };

/** The events that are being read, and by what. */
interface Started {
  readonly intake: EventIntake;
  readonly reading: Reading;
  /** Fields that stand twice in one of them. */
  readonly repeats: IssueList;
  readonly context: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Events that tell another format. */
const FIRST_EVENTS = 100;

/**
 * Reads a large file from its bytes, as they come. What it gives is what `readTimelineText` gives of
 * the whole, packed: where it cannot be told from the pieces, the whole is read that way.
 */
export class FileReading {
  readonly #options: FileOptions;
  readonly #bytes: EventBytes;
  readonly #splitter: EventSplitter;
  readonly #values: EventValues;
  readonly #firstEvents: unknown[] = [];
  #loadedBytes = 0;
  #taken = 0;
  #hasTried = false;
  /** Null while it is not known what the events are to be read by. */
  #started: Started | null = null;
  #isOdd = false;
  #problem: LoadProblem | null = null;

  /** Fields that stood twice in the text that this one is made from; null where it is the file's own. */
  readonly #formerRepeats: IssueList | null;

  constructor(options: FileOptions, formerRepeats: IssueList | null = null) {
    this.#formerRepeats = formerRepeats;
    this.#options = options;
    const { limits, isNamedLines, blockBytes } = options;
    this.#bytes = new EventBytes(blockBytes);
    this.#splitter = new EventSplitter(limits.maxDepth, isNamedLines);
    this.#values = new EventValues(this.#bytes, this.#splitter, limits.maxDepth);
  }

  /** Bytes so far, after decompression. */
  get loadedBytes(): number {
    return this.#loadedBytes;
  }
  /** Events found so far. */
  get eventCount(): number {
    return this.#splitter.items.count;
  }
  /** Why no more is needed: what has come says that the file cannot be shown. */
  get problem(): LoadProblem | null {
    return this.#problem;
  }

  /** Takes the next bytes of the file. */
  take(piece: Uint8Array): void {
    if (this.#problem !== null) return;
    const { file, limits } = this.#options;
    this.#loadedBytes += piece.length;
    if (this.#loadedBytes > limits.maxBytes) {
      const detail = `It has more than ${sizeText(limits.maxBytes)}.`;
      this.#problem = loadProblem('too-large', file, detail);
      return;
    }
    for (let at = 0; at < piece.length;) {
      const added = this.#bytes.add(piece.subarray(at));
      at += added;
      const { block, length } = this.#bytes;
      if (added > 0) {
        this.#splitter.scan(block, length - added, length);
        continue;
      }
      const from = this.#splitter.openFrom(length);
      this.#takeEvents();
      this.#bytes.nextBlock(from);
      this.#splitter.moveTo(from);
    }
    if (this.#splitter.fault === 'too-deep') {
      const { issues } = unreadable(fault('too-deep', limits.maxDepth));
      this.#problem = problemOfIssues(file, issues);
    }
    if (this.#splitter.items.count - this.#taken >= EventValues.BATCH) this.#takeEvents();
  }

  /** Nothing more comes. */
  async finish(): Promise<FileOutcome> {
    this.#splitter.finish(this.#bytes.length);
    const root = this.#isSound() ? this.#rootOf('') : null;
    if (this.#problem !== null) return { ok: false, problem: this.#problem };
    if (root === null) return this.#readWhole();
    if (!this.#splitter.isLines && !Array.isArray(root['events'])) {
      return this.#failed(parseTimeline(root, this.#options.limits, this.#headText()).issues);
    }
    if (this.#started !== null && this.#started.context !== contextOf(root)) this.#started = null;
    if (this.#started === null) this.#start(root);
    this.#takeEvents();
    if (!this.#isSound() || this.#started === null) return this.#readWhole();
    return this.#pack(root, this.#started);
  }

  #isSound(): boolean {
    return this.#splitter.fault === null && !this.#isOdd;
  }

  /** Reads the events that have been found and not yet read, where it is known by what. */
  #takeEvents(): void {
    const { items, isInEvents } = this.#splitter;
    if (!this.#hasTried && isInEvents) {
      this.#hasTried = true;
      const root = this.#rootOf(this.#splitter.isLines ? '' : ']}');
      // Events are read as they come where what they are read by came before them.
      if (root !== null && hasContext(root)) this.#start(root);
    }
    if (this.#started === null) return;
    const { intake, repeats } = this.#started;
    const most = this.#options.limits.maxEvents;
    while (this.#isSound() && this.#taken < Math.min(items.count, most)) {
      const values = this.#values.from(this.#taken, most);
      if (values === null) {
        this.#isOdd = true;
        return;
      }
      this.#values.reportRepeats(this.#taken, values, repeats);
      for (const value of values) {
        if (this.#taken < FIRST_EVENTS) this.#firstEvents.push(value);
        intake.take(value, this.#taken++);
      }
    }
  }

  #start(root: Json): void {
    const { limits } = this.#options;
    const reading = startReading(new IssueList(limits.maxIssues), limits);
    const head = readHead(root, { ...reading, issues: new IssueList(0) });
    this.#taken = 0;
    this.#firstEvents.length = 0;
    if (head === BROKEN) return;
    reading.timeZone = head.timeZone;
    const intake = new EventIntake(head, reading);
    const repeats = new IssueList(limits.maxIssues);
    this.#started = { intake, reading, repeats, context: contextOf(root) };
  }

  /** What is around the events, closed by `end`; null where it is no JSON. */
  #rootOf(end: string): Json | null {
    try {
      return JSON.parse(this.#headText() + end) as Json;
    } catch {
      return null;
    }
  }

  #headText(length?: number): string {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(this.#splitter.head.subarray(0, length));
  }

  #pack(root: Json, { intake, repeats, reading: ofEvents }: Started): FileOutcome {
    const { limits } = this.#options;
    const total = this.#splitter.items.count;
    const otherFormat = otherFormatOf({ ...root, events: this.#firstEvents });
    if (otherFormat !== undefined) {
      return this.#failed(
        unreadable(fault('other-format', otherFormat.name, otherFormat.from)).issues,
      );
    }
    const reading = startReading(new IssueList(limits.maxIssues), limits);
    if (this.#formerRepeats !== null) reading.issues.append(this.#formerRepeats);
    const beforeEvents = this.#headText(this.#splitter.beforeEvents).length;
    reportRepeats(this.#headText(), beforeEvents, repeats, reading.issues);
    const head = readHead(root, reading);
    if (head === BROKEN) return this.#failed(reading.issues.inFileOrder(FIELD_ORDER));
    reportTooMany(total, limits.maxEvents, reading);
    const { columns, ids } = intake.finish();
    reading.issues.append(ofEvents.issues);
    const packed: PackedTimeline = {
      head,
      columns,
      texts: eventTexts(intake.indexes.take(), this.#splitter.items, this.#bytes.blocks()),
      ids,
      issues: reading.issues.inFileOrder(FIELD_ORDER),
      notShown: total - columns.count,
      total,
      maxTextLength: limits.maxTextLength,
    };
    return { ok: true, packed, search: intake.search };
  }

  /** Reads the file as small ones are read: for one that is no JSON, to say why. */
  async #readWhole(): Promise<FileOutcome> {
    const { file, limits, isNamedLines } = this.#options;
    const text = textOfBytes(this.#bytes.blocks());
    if (text === null) {
      const detail = `Bytes up to ${this.#loadedBytes} are not UTF-8.`;
      return { ok: false, problem: loadProblem('bad-encoding', file, detail) };
    }
    const { timeline, issues } = await readTimelineText(text, limits, isNamedLines);
    if (timeline === null) return this.#failed(issues);
    // Sound, but with two lists of events, or the like: once more, as it would be written plainly.
    const json = text.replace(/^\uFEFF/, '');
    const repeats = new IssueList(limits.maxIssues);
    reportRepeatedFields(json, repeats, limits.maxEvents);
    const plain = new FileReading({ ...this.#options, isNamedLines: false }, repeats);
    plain.take(new TextEncoder().encode(JSON.stringify(JSON.parse(json))));
    return plain.finish();
  }

  #failed(issues: Parameters<typeof problemOfIssues>[1]): FileOutcome {
    return { ok: false, problem: problemOfIssues(this.#options.file, issues) };
  }
}
