import { type DifferenceKind, differenceKindOf, type FoldedText } from './fold.ts';

/** One difference in typography between a verbatim quote and its source. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Where in the source, in Unicode code points from 0. */
  readonly start: number;
  /** The characters there; empty where only the quote has white space. */
  readonly inSource: string;
  readonly inQuote: string;
}

/**
 * Lists where two texts that fold to the same string differ, in order; nothing where they are equal.
 * Texts that fold to different strings throw.
 * @param offsetOf turns a UTF-16 offset in the stretch of the source into one in the whole source.
 */
export function listDifferences(
  source: FoldedText,
  quote: FoldedText,
  offsetOf: (utf16: number) => number,
): Difference[] {
  if (source.text === quote.text) return [];
  if (source.folded !== quote.folded) throw new Error(`different words: ${quote.folded}`);
  const differences: Difference[] = [];
  const compare = (kind: DifferenceKind, at: number, inSource: string, inQuote: string): void => {
    if (inSource === inQuote) return;
    differences.push({ kind, start: offsetOf(at), inSource, inQuote });
  };

  let sourceAt = 0;
  let quoteAt = 0;
  for (let unit = 0; unit < source.folded.length; unit += 1) {
    const [sourceFrom, sourceTo] = pieceAt(source, unit);
    const [quoteFrom, quoteTo] = pieceAt(quote, unit);
    // One character may fold to several units, which all come from the same piece.
    if (unit > 0 && sourceFrom < sourceAt) continue;
    // Between two pieces lies only what folding drops: outer white space, and that beside a dash.
    compare(
      'white-space',
      sourceAt,
      source.text.slice(sourceAt, sourceFrom),
      quote.text.slice(quoteAt, quoteFrom),
    );
    compare(
      differenceKindOf(source.folded.charAt(unit)),
      sourceFrom,
      source.text.slice(sourceFrom, sourceTo),
      quote.text.slice(quoteFrom, quoteTo),
    );
    sourceAt = sourceTo;
    quoteAt = quoteTo;
  }
  compare('white-space', sourceAt, source.text.slice(sourceAt), quote.text.slice(quoteAt));
  return differences;
}

function pieceAt(text: FoldedText, unit: number): readonly [number, number] {
  return [text.from[unit] ?? 0, text.to[unit] ?? 0];
}
