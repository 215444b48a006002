import type { Quote } from '../model/timeline.ts';

/** Where in its source a quote stands: a paragraph of the text, counted from 1, or a caption. */
export type QuotePlace = number | 'caption';

/** The `x-paragraph` of a quote; null where the file has none, or one that says nothing. */
export function quotePlace(quote: Quote): QuotePlace | null {
  const fields: Readonly<Record<string, unknown>> = quote;
  const place = fields['x-paragraph'];
  if (place === 'caption') return place;
  return typeof place === 'number' && Number.isSafeInteger(place) && place > 0 ? place : null;
}
