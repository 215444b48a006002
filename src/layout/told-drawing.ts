import { orderAsTold, type ToldOrder } from '../sources/told-order.ts';
import type { Span } from '../time/span.ts';
import type { Calendar } from '../time/zone.ts';
import type { EventIndex } from './event-index.ts';
import type { EventSet } from './search.ts';
import { toldForm, type ToldForm } from './told-form.ts';
import { toldMatrix, type ToldMatrix } from './told-matrix.ts';
import { tellingOf } from './told-places.ts';
import { toldDots, type ToldDot } from './told-scatter.ts';
import { countInWindow, ordersInWindow } from './told-window.ts';

interface Told {
  /** The only source that tells the events; null for several. */
  readonly sourceId: string | null;
  readonly leftOut: number;
}

/** The order in which the events of a window are told, against that in which they happened. */
export type ToldDrawing =
  | (Told & { readonly form: 'rows'; readonly told: ToldOrder })
  | (Told & { readonly form: 'scatter'; readonly dots: readonly ToldDot[] })
  | { readonly form: 'matrix'; readonly matrix: ToldMatrix };

/** Null where the sources say nothing of the order in which they tell the events. */
export function drawTold(
  index: EventIndex,
  shown: EventSet,
  window: Pick<Span, 'startMs' | 'endMs'>,
  calendar: Calendar,
  before: ToldForm | null,
): ToldDrawing | null {
  const form = toldForm(countInWindow(index, shown, window), before);
  if (form === 'matrix') {
    const matrix = toldMatrix(index, shown, window, calendar);
    return matrix && { form, matrix };
  }
  const orders = ordersInWindow(index, shown, window);
  const telling = tellingOf(index, orders);
  if (telling === null) return null;
  const { sourceId, leftOut, placeOf } = telling;
  if (form === 'scatter') return { form, sourceId, leftOut, dots: toldDots(index, telling) };
  const events = orders.map((order) => index.item(order).event);
  const told = orderAsTold(events, (_, at) => placeOf.get(orders[at] ?? -1));
  return { form, sourceId, leftOut, told };
}
