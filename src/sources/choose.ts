import { fitContext } from './context.ts';
import type { IndexedText, Stretch } from './places.ts';
import type { QuoteSelector } from './selector.ts';

/** The place that a quote most likely means, and whether something in the quote says so. */
export interface Choice<T extends Stretch> {
  readonly best: T;
  /** Several places, and neither the words around nor `start` decides between them. */
  readonly ambiguous: boolean;
}

/** How much each agreement counts: an idea of Hypothesis, with its weights. */
const WEIGHTS = { words: 50, prefix: 20, suffix: 20, position: 2 } as const;
// Other glyphs cost a place half a point: two words of context outweigh it.
const OTHER_TYPOGRAPHY_FIT = 0.99;
// Context that agrees by less than half is a chance likeness.
const DECISIVE_SHARE = 0.5;

interface Candidate<T extends Stretch> {
  readonly stretch: T;
  readonly isAtStart: boolean;
  /** What the context earns, and could earn at most. */
  readonly context: number;
  readonly possible: number;
  readonly score: number;
}

/**
 * Takes the best of several equally worded places. The context decides when it fits one place better
 * than all others, and by at least half; `start` decides when it is exactly the start of the best place.
 * @param stretches at least one; an empty list throws.
 */
export function choosePlace<T extends Stretch>(
  stretches: readonly T[],
  quote: QuoteSelector,
  source: IndexedText,
): Choice<T> {
  const [first, ...rest] = stretches;
  if (first === undefined) throw new Error('missing places: none to choose from');
  if (rest.length === 0) return { best: first, ambiguous: false };

  let best = rate(first, quote, source);
  let topContext = best.context;
  let rivals = 1;
  for (const stretch of rest) {
    const candidate = rate(stretch, quote, source);
    if (candidate.score > best.score) best = candidate;
    if (candidate.context === topContext) rivals += 1;
    if (candidate.context > topContext) {
      topContext = candidate.context;
      rivals = 1;
    }
  }
  const isContextDecisive =
    rivals === 1 && best.context === topContext && best.context >= best.possible * DECISIVE_SHARE;
  return { best: best.stretch, ambiguous: !isContextDecisive && !best.isAtStart };
}

function rate<T extends Stretch>(
  stretch: T,
  quote: QuoteSelector,
  source: IndexedText,
): Candidate<T> {
  const { text } = source;
  const fit = fitContext(text, stretch.start, stretch.end, quote);
  const context = WEIGHTS.prefix * (fit.prefix ?? 0) + WEIGHTS.suffix * (fit.suffix ?? 0);
  const possible =
    (fit.prefix === undefined ? 0 : WEIGHTS.prefix) +
    (fit.suffix === undefined ? 0 : WEIGHTS.suffix);
  const words = text.startsWith(quote.exact, stretch.start) ? 1 : OTHER_TYPOGRAPHY_FIT;
  const start = source.codePoints.toCodePoint(stretch.start);
  const position =
    quote.start === undefined ? 0 : 1 - Math.abs(start - quote.start) / Math.max(1, text.length);
  return {
    stretch,
    isAtStart: start === quote.start,
    context,
    possible,
    score: WEIGHTS.words * words + context + WEIGHTS.position * position,
  };
}
