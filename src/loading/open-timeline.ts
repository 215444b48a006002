import type { BitSet } from '../layout/bit-set.ts';
import { httpUrl } from '../model/http-url.ts';
import { DEFAULT_LIMITS, type Limits, sizeText } from '../model/limits.ts';
import type { LoadOptions } from '../model/load.ts';
import { fileName, loadProblem, problemOfIssues } from '../model/load-problem.ts';
import type { ParseResult } from '../model/parse.ts';
import {
  announcedBytes,
  failed,
  type Failed,
  isStopped,
  request,
  words,
} from '../model/request.ts';
import type { Timeline } from '../model/timeline.ts';
import { valueText } from '../model/value-text.ts';
import { isGzip, textOfBytes } from './bytes.ts';
import type { LargeFile } from './large-file.ts';
import { isNamedLines } from './named-lines.ts';
import type { PackedTimeline } from './packed-timeline.ts';
import { MissingPart, part } from './part.ts';
import { readSmallText } from './small-text.ts';

export interface OpenOptions extends Omit<LoadOptions, 'onprogress'> {
  /** Called after pieces that arrive, and for a large file at most ten times a second. */
  readonly onprogress?: ((progress: OpenProgress) => void) | undefined;
}

export interface OpenProgress {
  /** Of the file as it is stored: compressed, where its own format is. */
  readonly loadedBytes: number;
  /** Absent where the server does not say. */
  readonly totalBytes?: number;
  /** Events found so far, in a large file. */
  readonly events?: number;
}

/** A file that has arrived. */
interface Arrival {
  /** Bytes of the file as it is stored. */
  readonly bytes: number;
  /** Where it came from in the end, after redirects. */
  readonly address: string;
}

export type Opened =
  /** A small file, read as a whole. */
  | (Arrival & {
      readonly ok: true;
      readonly kind: 'whole';
      readonly result: ParseResult & { readonly timeline: Timeline };
    })
  /** A large one, whose events are read when they are asked for. */
  | (Arrival & {
      readonly ok: true;
      readonly kind: 'packed';
      readonly packed: PackedTimeline;
      /** The events, by order, whose text includes the words, which are folded already. */
      readonly find: (words: string) => Promise<BitSet>;
      /** Gives up the memory and the thread that searches need. */
      readonly close: () => void;
    })
  | Failed;

/** Files with more bytes are read by a worker. */
const LARGE_BYTES = 1024 * 1024;

/**
 * Loads and reads a timeline, in the page where the file is small, and else in a worker, so that
 * the page can be used in the meantime. Takes JSON and lines of JSON, both also compressed with
 * gzip. Never rejects for what a file or a network does.
 */
export async function openTimeline(url: string, options: OpenOptions): Promise<Opened> {
  const address = httpUrl(url, options.base);
  if (address === null) {
    return failed(loadProblem('bad-address', valueText(url), 'Only http and https are loaded.'));
  }
  const file = fileName(address);
  const response = await request(address, file, options);
  if (!response.ok) return response;
  return new Opening(file, address, response.value, options).read();
}

/** One file on its way. */
class Opening {
  readonly #file: string;
  readonly #address: string;
  readonly #limits: Limits;
  readonly #options: OpenOptions;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  readonly #totalBytes: number | undefined;
  readonly #isLines: boolean;
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;
  #large: LargeFile | null = null;

  constructor(file: string, address: string, response: Response, options: OpenOptions) {
    this.#file = file;
    this.#address = httpUrl(response.url) ?? address;
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#limits = { ...limits, maxBytes: options.maxBytes ?? limits.maxBytes };
    this.#options = options;
    this.#totalBytes = announcedBytes(response);
    this.#reader = response.body?.getReader();
    this.#isLines = isNamedLines(this.#address, response.headers.get('content-type'));
  }

  async read(): Promise<Opened> {
    const { signal } = this.#options;
    const { maxBytes } = this.#limits;
    if ((this.#totalBytes ?? 0) > maxBytes) return this.#tooLarge();
    const stop = (): void => {
      this.#large?.stop(loadProblem('stopped', this.#file, 'asked to'));
    };
    signal?.addEventListener('abort', stop);
    try {
      if ((this.#totalBytes ?? 0) > LARGE_BYTES) await this.#grow();
      const failure = await this.#readPieces();
      if (failure !== null) return failure;
      return await (this.#large === null ? this.#readWhole() : this.#readLarge(this.#large));
    } catch (error) {
      if (!(error instanceof MissingPart)) throw error;
      await this.#leave();
      return failed(loadProblem('no-network', this.#file, error.message));
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /** Null once all have been read, or no more are needed. */
  async #readPieces(): Promise<Failed | null> {
    const { signal } = this.#options;
    for (;;) {
      let piece: Uint8Array<ArrayBuffer> | undefined;
      try {
        piece = (await this.#reader?.read())?.value;
      } catch (error) {
        const code = isStopped(signal) ? 'stopped' : 'cut-off';
        const problem = loadProblem(code, this.#file, words(error));
        this.#large?.stop(problem);
        return failed(problem);
      }
      if (piece === undefined) return null;
      this.#bytes += piece.byteLength;
      if (this.#bytes > this.#limits.maxBytes) return this.#tooLarge();
      if (this.#large === null) {
        this.#pieces.push(piece);
        this.#tell({ loadedBytes: this.#bytes });
        if (this.#bytes > LARGE_BYTES) await this.#grow();
      } else this.#large.add(piece);
    }
  }

  /** The file turns out to be large: what has come and what comes goes to the worker. */
  async #grow(): Promise<void> {
    // Loaded only now: most readers of small files never need it.
    const { LargeFile } = await part(import('./large-file.ts'));
    this.#large = new LargeFile({
      file: this.#file,
      limits: this.#limits,
      isNamedLines: this.#isLines,
      onprogress: (progress) => {
        this.#tell(progress);
      },
    });
    // What has come may say already that no more is needed; then nobody waits for more.
    void this.#large.outcome.then(() => this.#leave());
    for (const piece of this.#pieces) this.#large.add(piece);
    this.#pieces = [];
    if (isStopped(this.#options.signal)) {
      this.#large.stop(loadProblem('stopped', this.#file, 'asked to'));
    }
  }

  async #readLarge(large: LargeFile): Promise<Opened> {
    large.end();
    const outcome = await large.outcome;
    if (!outcome.ok) return failed(outcome.problem);
    return {
      ok: true,
      kind: 'packed',
      packed: outcome.packed,
      find: (words) => large.find(words),
      close: () => {
        large.close();
      },
      bytes: this.#bytes,
      address: this.#address,
    };
  }

  async #readWhole(): Promise<Opened> {
    let pieces: readonly Uint8Array<ArrayBuffer>[] | null = this.#pieces;
    if (isGzip(pieces)) {
      const { gunzippedUpTo, GzipError } = await part(import('./gunzip.ts'));
      try {
        pieces = await gunzippedUpTo(LARGE_BYTES, pieces);
      } catch (error) {
        if (!(error instanceof GzipError)) throw error;
        return failed(loadProblem('bad-gzip', this.#file, error.message));
      }
    }
    if (pieces === null) {
      await this.#grow();
      return this.#large === null ? this.#readWhole() : this.#readLarge(this.#large);
    }
    const text = textOfBytes(pieces);
    if (text === null) {
      const detail = `Bytes up to ${this.#bytes} are not UTF-8.`;
      return failed(loadProblem('bad-encoding', this.#file, detail));
    }
    const result = await readSmallText(text, this.#limits, this.#isLines);
    const { timeline } = result;
    if (timeline === null) return failed(problemOfIssues(this.#file, result.issues));
    return {
      ok: true,
      kind: 'whole',
      result: { ...result, timeline },
      bytes: pieces.reduce((sum, { length }) => sum + length, 0),
      address: this.#address,
    };
  }

  #tell(progress: OpenProgress): void {
    const isPossible = this.#totalBytes !== undefined && this.#totalBytes >= progress.loadedBytes;
    this.#options.onprogress?.({
      ...progress,
      ...(isPossible ? { totalBytes: this.#totalBytes } : {}),
    });
  }

  async #tooLarge(): Promise<Failed> {
    await this.#leave();
    const detail = `It has more than ${sizeText(this.#limits.maxBytes)}.`;
    const problem = loadProblem('too-large', this.#file, detail);
    this.#large?.stop(problem);
    return failed(problem);
  }

  /** Ends the transfer; that it may have ended by itself is no matter. */
  async #leave(): Promise<void> {
    await this.#reader?.cancel().catch(() => undefined);
  }
}
