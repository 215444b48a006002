import { BitSet } from '../layout/bit-set.ts';
import { loadProblem } from '../model/load-problem.ts';
import { FileReading } from './file-reading.ts';
import { GzipError, gunzipped } from './gunzip.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { packedBuffers } from './packed-timeline.ts';
import { PieceQueue } from './piece-queue.ts';
import type { SearchText } from './search-text.ts';

export interface ServiceOptions {
  readonly post: (message: FromWorker, handedOver?: ArrayBuffer[]) => void;
  readonly nowMs: () => number;
  /** Lets others run; awaited now and then. */
  readonly pause: () => Promise<void>;
}

/** Progress is told no more often. */
const PROGRESS_MS = 100;
/** Without a pause. */
const WORK_MS = 20;

/** Loads one file, and searches through it afterwards: what a worker does, wherever it runs. */
export class LoadingService {
  readonly #options: ServiceOptions;
  readonly #pieces = new PieceQueue();
  #search: { readonly texts: SearchText; readonly orderOf: Uint32Array } | null = null;

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  receive(message: ToWorker): void {
    if (message.type === 'start') void this.#load(message);
    else if (message.type === 'piece') this.#pieces.add(message.bytes);
    else if (message.type === 'end') this.#pieces.end();
    else this.#find(message);
  }

  async #load({ file, limits, isNamedLines }: Extract<ToWorker, { type: 'start' }>): Promise<void> {
    const { post } = this.#options;
    const reading = new FileReading({ file, limits, isNamedLines });
    try {
      await this.#take(reading);
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'unknown reason';
      if (!(error instanceof GzipError)) throw error;
      post({ type: 'failed', problem: loadProblem('bad-gzip', file, detail) });
      return;
    }
    const outcome = await reading.finish();
    if (!outcome.ok) {
      post({ type: 'failed', problem: outcome.problem });
      return;
    }
    const { packed, search } = outcome;
    const orderOf = new Uint32Array(packed.columns.count);
    packed.columns.filePlace.forEach((place, order) => {
      orderOf[place] = order;
    });
    this.#search = { texts: search, orderOf };
    post({ type: 'done', packed }, packedBuffers(packed));
    // The first search finds all prepared, unless it comes at once.
    let untilMs = this.#options.nowMs() + WORK_MS;
    while (search.prepare()) {
      if (this.#options.nowMs() < untilMs) continue;
      await this.#options.pause();
      untilMs = this.#options.nowMs() + WORK_MS;
    }
  }

  /** Takes all bytes of the file, or as many as are needed. */
  async #take(reading: FileReading): Promise<void> {
    const { post, nowMs, pause } = this.#options;
    let toldMs = -Infinity;
    let untilMs = nowMs() + WORK_MS;
    for await (const piece of gunzipped(this.#pieces)) {
      reading.take(piece);
      if (reading.problem !== null) return;
      const ms = nowMs();
      if (ms - toldMs >= PROGRESS_MS) {
        toldMs = ms;
        const { takenBytes } = this.#pieces;
        post({ type: 'progress', loadedBytes: takenBytes, events: reading.eventCount });
      }
      if (ms < untilMs) continue;
      await pause();
      untilMs = nowMs() + WORK_MS;
    }
  }

  #find({ words, ticket }: Extract<ToWorker, { type: 'find' }>): void {
    if (this.#search === null) throw new Error(`search before the end of loading: ${words}`);
    const { texts, orderOf } = this.#search;
    const places = texts.find(words);
    const found = new BitSet(orderOf.length);
    for (let nth = 0; nth < orderOf.length; nth++) {
      if (places.has(nth)) found.add(orderOf[nth] ?? 0);
    }
    const bits = found.words.slice();
    this.#options.post({ type: 'found', bits, ticket }, [bits.buffer]);
  }
}
