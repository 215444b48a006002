import type { Limits } from '../model/limits.ts';
import type { LoadProblem } from '../model/load-problem.ts';
import type { PackedTimeline } from './packed-timeline.ts';

/** What the page says to the worker that loads a file. */
export type ToWorker =
  | {
      readonly type: 'start';
      readonly file: string;
      readonly limits: Limits;
      readonly isNamedLines: boolean;
    }
  /** Bytes as they came, compressed or not. */
  | { readonly type: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'end' }
  /** `words` are folded. Answered by `found` with the same ticket. */
  | { readonly type: 'find'; readonly words: string; readonly ticket: number };

/** What the worker answers. */
export type FromWorker =
  | { readonly type: 'progress'; readonly loadedBytes: number; readonly events: number }
  | { readonly type: 'done'; readonly packed: PackedTimeline }
  | { readonly type: 'failed'; readonly problem: LoadProblem }
  /** Bits of a BitSet, by order. */
  | { readonly type: 'found'; readonly bits: Uint32Array<ArrayBuffer>; readonly ticket: number };
