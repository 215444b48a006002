import type { Unit } from '../time/zone.ts';

export interface BinUnit {
  readonly unit: Unit;
  /** Its usual length, by which the unit for a zoom is chosen. */
  readonly lengthMs: number;
  /** No cell of it is longer. */
  readonly mostMs: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 31_556_952_000;

/** The calendar cells that events are gathered by, from the smallest. */
export const BIN_UNITS: readonly BinUnit[] = [
  { unit: 'hour', lengthMs: HOUR_MS, mostMs: 2 * HOUR_MS },
  { unit: 'day', lengthMs: DAY_MS, mostMs: 2 * DAY_MS },
  { unit: 'week', lengthMs: 7 * DAY_MS, mostMs: 8 * DAY_MS },
  { unit: 'month', lengthMs: YEAR_MS / 12, mostMs: 32 * DAY_MS },
  { unit: 'quarter', lengthMs: YEAR_MS / 4, mostMs: 94 * DAY_MS },
  { unit: 'year', lengthMs: YEAR_MS, mostMs: 368 * DAY_MS },
  { unit: 'decade', lengthMs: 10 * YEAR_MS, mostMs: 3655 * DAY_MS },
  { unit: 'century', lengthMs: 100 * YEAR_MS, mostMs: 36_527 * DAY_MS },
  { unit: 'millennium', lengthMs: 1000 * YEAR_MS, mostMs: 365_245 * DAY_MS },
];
