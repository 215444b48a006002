/** A stretch of time, half-open: startMs is inside, endMs is not. Immutable; startMs < endMs, both finite. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** No result lies further from 1970 than this (32 million years), so that all numbers stay finite. */
const FARTHEST_MS = 1e18;

/** @throws Error `invalid span: A to B` where an end is NaN or infinite, or the start is not before the end. */
export function makeSpan(startMs: number, endMs: number): Span {
  if (!Number.isFinite(startMs) || !Number.isFinite(endMs) || startMs >= endMs) {
    throw new Error(`invalid span: ${startMs} to ${endMs}`);
  }
  return { startMs, endMs };
}

/** Always above 0. */
export function durationMs(span: Span): number {
  return span.endMs - span.startMs;
}

/** Whether the instant is inside; the span's end is not. */
export function containsMs(span: Span, ms: number): boolean {
  return span.startMs <= ms && ms < span.endMs;
}

/**
 * Whether any instant of [startMs, endMs) is inside; the ends may be infinite. An empty stretch
 * (startMs = endMs) counts as its one instant.
 */
export function overlaps(span: Span, startMs: number, endMs: number): boolean {
  if (startMs === endMs) return containsMs(span, startMs);
  return startMs < span.endMs && span.startMs < endMs;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.startMs === b.startMs && a.endMs === b.endMs;
}

/** Moves the span later, or earlier where deltaMs is below 0. */
export function translate(span: Span, deltaMs: number): Span {
  return spanOr(span, span.startMs + deltaMs, span.endMs + deltaMs);
}

/**
 * Shows less time where factor > 1, more where it is below; aboutMs stays at the same fraction of
 * the width, and may lie outside. A zoom too deep for the numbers to tell start from end changes nothing.
 * @throws Error `invalid zoom factor: X` unless it is finite and above 0.
 */
export function zoomAbout(span: Span, factor: number, aboutMs: number): Span {
  if (!(factor > 0) || !Number.isFinite(factor)) throw new Error(`invalid zoom factor: ${factor}`);
  return spanOr(
    span,
    aboutMs + (span.startMs - aboutMs) / factor,
    aboutMs + (span.endMs - aboutMs) / factor,
  );
}

/** Adds this part of the duration on both sides: 0.05 makes it a tenth longer. Below 0 it trims; -0.5 and less changes nothing. */
export function pad(span: Span, fraction: number): Span {
  const paddingMs = durationMs(span) * fraction;
  return spanOr(span, span.startMs - paddingMs, span.endMs + paddingMs);
}

/** What both spans hold; null where that is nothing. */
export function intersect(a: Span, b: Span): Span | null {
  const startMs = Math.max(a.startMs, b.startMs);
  const endMs = Math.min(a.endMs, b.endMs);
  return startMs < endMs ? { startMs, endMs } : null;
}

/** The smallest span that holds both. */
export function unite(a: Span, b: Span): Span {
  return { startMs: Math.min(a.startMs, b.startMs), endMs: Math.max(a.endMs, b.endMs) };
}

/**
 * The nearest span that is allowed: its duration from minMs to maxMs, about the same middle, then
 * shifted inside the limits. Limits that are shorter than minMs win over it. Gives the same object
 * back where nothing has to change.
 */
export function fitWithin(span: Span, limits: Span, minMs: number, maxMs: number): Span {
  const wanted = Math.min(Math.max(durationMs(span), minMs), maxMs);
  if (wanted >= durationMs(limits)) return sameSpan(span, limits) ? span : limits;
  const centredMs = span.startMs + (durationMs(span) - wanted) / 2;
  const startMs = Math.min(Math.max(centredMs, limits.startMs), limits.endMs - wanted);
  // Where a rounded subtraction falls short of the limit by a bit, the limit still holds.
  const fitted = {
    startMs: Math.max(startMs, limits.startMs),
    endMs: Math.min(
      startMs === span.startMs ? span.startMs + wanted : startMs + wanted,
      limits.endMs,
    ),
  };
  return sameSpan(fitted, span) ? span : fitted;
}

/**
 * The span at part t of an animated zoom; exactly `from` up to 0 and `to` from 1 on.
 *
 * The duration grows by the same factor in equal times, so that the speed looks constant, and both
 * edges keep their direction: it is a zoom about the one point that both spans show at the same place.
 */
export function easeSpan(from: Span, to: Span, t: number): Span {
  if (t >= 1) return to;
  if (!(t > 0)) return from;
  const growth = Math.log(durationMs(to) / durationMs(from));
  // How far the duration has come, from 0 to 1; by expm1, as the durations may be all but the same.
  const part = growth === 0 ? t : Math.expm1(growth * t) / Math.expm1(growth);
  return spanOr(
    from,
    from.startMs + (to.startMs - from.startMs) * part,
    from.endMs + (to.endMs - from.endMs) * part,
  );
}

/** The span with these ends, kept within what is finite; the fallback where they are none (NaN, or nothing between them). */
function spanOr(fallback: Span, startMs: number, endMs: number): Span {
  const start = Math.min(Math.max(startMs, -FARTHEST_MS), FARTHEST_MS);
  const end = Math.min(Math.max(endMs, -FARTHEST_MS), FARTHEST_MS);
  return start < end ? { startMs: start, endMs: end } : fallback;
}
