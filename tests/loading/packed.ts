import { FileReading } from '../../src/loading/file-reading.ts';
import { PackedEvents } from '../../src/loading/packed-timeline.ts';
import type { SearchText } from '../../src/loading/search-text.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/limits.ts';
import type { LoadProblem } from '../../src/model/load-problem.ts';
import type { ParseResult } from '../../src/model/parse.ts';

export interface Unpacked {
  readonly problem: LoadProblem | null;
  /** As reading the whole would have given it. */
  readonly result: ParseResult | null;
  readonly events: PackedEvents | null;
  readonly search: SearchText | null;
  readonly order: Uint32Array | null;
}

/** Reads a file through the packed path, in pieces of so many bytes, and unpacks all of it. */
export async function readPacked(
  bytes: Uint8Array,
  {
    pieceBytes = 1000,
    blockBytes = 64,
    limits = {},
    isNamedLines = false,
  }: {
    pieceBytes?: number;
    blockBytes?: number;
    limits?: Partial<Limits>;
    isNamedLines?: boolean;
  } = {},
): Promise<Unpacked> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const reading = new FileReading({ file: 'a.json', limits: all, isNamedLines, blockBytes });
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    reading.take(bytes.slice(at, at + pieceBytes));
  }
  const outcome = await reading.finish();
  if (!outcome.ok) {
    return { problem: outcome.problem, result: null, events: null, search: null, order: null };
  }
  // As it comes from another thread.
  const packed = structuredClone(outcome.packed);
  const events = new PackedEvents(packed);
  const { head, issues, notShown, total, columns } = packed;
  const list = Array.from({ length: events.count }, (_, place) => events.at(place));
  return {
    problem: null,
    result: { timeline: { ...head, events: list }, issues, notShown, total },
    events,
    search: outcome.search,
    order: columns.filePlace,
  };
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
