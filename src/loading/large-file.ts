import { BitSet } from '../layout/bit-set.ts';
import type { Limits } from '../model/limits.ts';
import { type LoadProblem, loadProblem } from '../model/load-problem.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { PackedTimeline } from './packed-timeline.ts';
import { startWorker, type WorkerLine } from './worker-line.ts';

export interface LargeFileOptions {
  readonly file: string;
  readonly limits: Limits;
  readonly isNamedLines: boolean;
  /** `loadedBytes`: as they came, and read. */
  readonly onprogress: (progress: {
    readonly loadedBytes: number;
    readonly events: number;
  }) => void;
}

export type LargeOutcome =
  | { readonly ok: true; readonly packed: PackedTimeline }
  | { readonly ok: false; readonly problem: LoadProblem };

/** A large file that is being loaded elsewhere, or has been: bytes go there, and questions. */
export class LargeFile {
  /** Never rejects. Known before the end where no more bytes are needed. */
  readonly outcome: Promise<LargeOutcome>;
  readonly #line: WorkerLine;
  readonly #questions = new Map<number, (bits: Uint32Array) => void>();
  #settle: (outcome: LargeOutcome) => void = () => undefined;
  #isSettled = false;
  #tickets = 0;
  #count = 0;

  constructor({ file, limits, isNamedLines, onprogress }: LargeFileOptions) {
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#line = startWorker(
      (message) => {
        if (message.type === 'progress') onprogress(message);
        else this.#receive(message);
      },
      (detail) => {
        this.stop(loadProblem('stopped', file, detail));
      },
    );
    this.#send({ type: 'start', file, limits, isNamedLines });
  }

  /** Hands over bytes, which are gone here afterwards. */
  add(bytes: Uint8Array<ArrayBuffer>): void {
    if (!this.#isSettled) this.#send({ type: 'piece', bytes }, [bytes.buffer]);
  }
  end(): void {
    this.#send({ type: 'end' });
  }

  /** Ends the loading for this reason. */
  stop(problem: LoadProblem): void {
    this.#end({ ok: false, problem });
  }

  /** The events, by order, whose text includes the words, which are folded already. */
  find(words: string): Promise<BitSet> {
    const ticket = this.#tickets++;
    return new Promise((resolve) => {
      this.#questions.set(ticket, (bits) => {
        resolve(BitSet.fromWords(bits, this.#count));
      });
      this.#send({ type: 'find', words, ticket });
    });
  }

  /** Nothing more is asked. Questions that are open stay so. */
  close(): void {
    this.#line.close();
  }

  #receive(message: Exclude<FromWorker, { type: 'progress' }>): void {
    if (message.type === 'found') {
      this.#questions.get(message.ticket)?.(message.bits);
      this.#questions.delete(message.ticket);
    } else if (message.type === 'failed') {
      this.stop(message.problem);
    } else {
      this.#count = message.packed.columns.count;
      this.#end({ ok: true, packed: message.packed });
    }
  }

  #end(outcome: LargeOutcome): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    if (!outcome.ok) this.close();
    this.#settle(outcome);
  }

  #send(message: ToWorker, handedOver: ArrayBuffer[] = []): void {
    this.#line.send(message, handedOver);
  }
}
