/** How the told order is drawn: a row an event, a dot an event, or counts in cells. */
export type ToldForm = 'rows' | 'scatter' | 'matrix';

export const MOST_ROWS = 40;
export const MOST_DOTS = 2000;
/** A drawing that has become coarser turns finer again only below this share of its bound. */
const STAY = 0.85;

/** The form for so many events. A form that is there stays a little longer, so that it does not flicker. */
export function toldForm(count: number, before: ToldForm | null): ToldForm {
  const mostDots = before === 'matrix' ? MOST_DOTS * STAY : MOST_DOTS;
  const mostRows = before === 'scatter' ? MOST_ROWS * STAY : MOST_ROWS;
  if (count > mostDots) return 'matrix';
  return count > mostRows ? 'scatter' : 'rows';
}
