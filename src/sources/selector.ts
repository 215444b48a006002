/** The words of a quote and where they should stand: a W3C TextQuoteSelector with an offset. */
export interface QuoteSelector {
  /** The words, exactly as the source should have them. */
  readonly exact: string;
  /** What stands directly before them. */
  readonly prefix?: string | undefined;
  /** What stands directly after them. */
  readonly suffix?: string | undefined;
  /** Offset of `exact` in the source text, in Unicode code points from 0. */
  readonly start?: number | undefined;
}
