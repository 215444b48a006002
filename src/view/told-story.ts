import type { EventIndex } from '../layout/event-index.ts';
import { bestSource, toldOrder, type ToldOrder } from '../sources/told-order.ts';

/** The rows of a told order; see DESIGN 3. */
const MOST_TOLD = 40;

export type ToldStory = ToldOrder & { readonly sourceId: string };

const known = new WeakMap<EventIndex, ToldStory | null>();

/** The order in which the source that tells most tells a story of few events; null where there is none. */
export function toldStory(index: EventIndex): ToldStory | null {
  let told = known.get(index);
  if (told === undefined) {
    told = index.count > MOST_TOLD ? null : toldBest(index);
    known.set(index, told);
  }
  return told;
}

function toldBest(index: EventIndex): ToldStory | null {
  const events = Array.from({ length: index.count }, (_, at) => index.item(at).event);
  const sourceId = bestSource(events, index.timeline.sources);
  return sourceId === undefined ? null : { ...toldOrder(events, sourceId), sourceId };
}
