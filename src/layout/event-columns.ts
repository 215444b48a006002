import type { Unit } from '../time/zone.ts';

/** Bits of `EventColumns.flags`. */
export const FLAG = {
  period: 1,
  inDoubt: 2,
  planned: 4,
  disputed: 8,
  /** Known to the day, and not in doubt. */
  toTheDay: 16,
  respondsTo: 32,
} as const;

/**
 * What drawing, stepping and filtering ask of all events, as arrays with one entry an event in time
 * order ("order" hereafter): by earliest possible instant, then latest, then place in the file.
 * Plain data, so that a worker can make it and hand it over without a copy.
 */
export interface EventColumns {
  readonly count: number;
  /** Events of which some time is known; those of which nothing is come after them. */
  readonly dated: number;
  /** Place in the file's list of sound events. */
  readonly filePlace: Uint32Array;
  /** Earliest possible instant; -Infinity where nobody knows it. */
  readonly startMs: Float64Array;
  /** End of the latest possible instant, exclusive; Infinity where nobody knows it. */
  readonly endMs: Float64Array;
  /** Where the mark stands: apart from others of its lane that have the very same date. */
  readonly anchorMs: Float64Array;
  readonly flags: Uint8Array;
  readonly lane: Uint8Array;
  /** The actor that owns each lane, by its place in the file; -1 for the lane that gathers the rest. */
  readonly laneActors: readonly number[];
  /** Orders of each lane's dated events, by anchor. */
  readonly byLane: readonly Uint32Array[];
  /** The actors of event i are actorRefs[actorStart[i] .. actorStart[i + 1]), by place in the file. */
  readonly actorStart: Uint32Array;
  readonly actorRefs: Uint16Array;
  /** Quotes of each event, at most 255. */
  readonly quoteCount: Uint8Array;
  /** Of the whole story. */
  readonly quoteTotal: number;
  /** The source of the first quote, by its place in the file; -1 where there is none. */
  readonly source: Int16Array;
  /** Orders of the events whose relations lead to event i: incoming[incomingStart[i] .. incomingStart[i + 1]). */
  readonly incomingStart: Uint32Array;
  readonly incoming: Uint32Array;
  /** Relations of each event, both ways, at most 255. */
  readonly relationCount: Uint8Array;
  /** Most events of one lane in one calendar cell, by unit: the scale of the bubbles. */
  readonly largestBin: Readonly<Partial<Record<Unit, number>>>;
  /** The shortest stretch of anchors with three fifths of the events. */
  readonly core: { readonly startMs: number; readonly endMs: number } | null;
}

/** The arrays of columns, for handing them to another thread. */
export function buffersOf(columns: EventColumns): ArrayBuffer[] {
  const arrays = Object.values(columns).flatMap((value: unknown) =>
    Array.isArray(value) ? (value as unknown[]) : [value],
  );
  return arrays.flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
