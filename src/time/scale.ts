import { durationMs } from './span.ts';
import type { Span } from './span.ts';

/** A span of time laid along a length in pixels: linear, 0 px at the span's start. */
export interface TimeScale {
  readonly span: Span;
  /** Length of the span along the axis of time, whichever way that runs. */
  readonly widthPx: number;
  readonly msPerPx: number;
  /** Also outside the span; an infinite time is infinitely far. */
  readonly toPx: (ms: number) => number;
  /** The inverse of toPx; not rounded. */
  readonly toMs: (px: number) => number;
}

/** @throws Error `invalid width: X` unless it is finite and above 0. */
export function makeScale(span: Span, widthPx: number): TimeScale {
  if (!(widthPx > 0) || !Number.isFinite(widthPx)) throw new Error(`invalid width: ${widthPx}`);
  const { startMs } = span;
  const msPerPx = durationMs(span) / widthPx;
  return {
    span,
    widthPx,
    msPerPx,
    toPx: (ms) => (ms - startMs) / msPerPx,
    toMs: (px) => startMs + px * msPerPx,
  };
}
