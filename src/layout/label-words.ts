import type { Measure } from './measure.ts';

/** Less than this is no label. */
const LEAST_PX = 48;

/** What a label says. */
export interface Words {
  readonly title: string;
  readonly quote?: string;
}

/** From the fullest to the shortest. */
export const wordingsOf = ({ title, quote }: Words): readonly Words[] =>
  quote === undefined ? [{ title }] : [{ title, quote }, { title }];

/** In px. */
export function measureWords({ title, quote }: Words, isBold: boolean, measure: Measure): number {
  const titlePx = measure(title, isBold ? 'bold' : 'sans');
  return quote === undefined
    ? titlePx
    : titlePx + 4 + measure(`“${quote}”`, isBold ? 'bold-serif' : 'serif');
}

/** A text cut at a word so that it fits, with an ellipsis; null where no sensible part does. */
export function shorten(
  text: string,
  roomPx: number,
  isBold: boolean,
  measure: Measure,
): { readonly title: string; readonly widthPx: number } | null {
  if (roomPx < LEAST_PX) return null;
  const style = isBold ? 'bold' : 'sans';
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const title = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\s,;:.–—-]+$/u, '')}…`;
    const widthPx = measure(title, style);
    if (widthPx <= roomPx) return { title, widthPx };
  }
  return null;
}
