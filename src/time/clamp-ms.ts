import { DATE_LIMIT_MS } from './wall-clock.ts';

/** The nearest time that a JavaScript Date holds, with which Date and Intl can reckon; NaN stays. */
export function clampMs(ms: number): number {
  return Math.min(Math.max(ms, -DATE_LIMIT_MS), DATE_LIMIT_MS);
}
