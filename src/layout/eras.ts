import type { TimeScale } from '../time/scale.ts';
import type { EventIndex } from './event-index.ts';
import type { Measure } from './measure.ts';
import { extentOf, type Extent } from './marks.ts';

/** A labelled background span, in a row of its own above the lanes. */
export interface SceneEra {
  readonly key: string;
  /** Empty where it has no room. */
  readonly title: string;
  readonly extent: Extent;
  readonly topPx: number;
  readonly labelPx: number;
  /** Whether there is room at the window's edge to say that no end is known. */
  readonly hasEndNote: boolean;
}

export const ERA_PX = 28;
/** The length of that note, and what a label keeps clear of it. */
const END_NOTE_PX = 84;

export function layEras(index: EventIndex, measure: Measure, scale: TimeScale): SceneEra[] {
  return index.eras.map(({ era, geometry }, place): SceneEra => {
    const extent = extentOf({ geometry, anchorMs: geometry.anchorMs }, scale, scale.widthPx / 8);
    const labelPx = Math.max(0, extent.fromPx) + 13;
    const end = Math.min(extent.toPx, scale.widthPx);
    const labelEndPx = labelPx + measure(era.title, 'sans') + 8;
    const fits = labelEndPx <= end;
    return {
      key: `${place} ${era.title}`,
      title: fits ? era.title : '',
      extent,
      topPx: place * ERA_PX,
      labelPx,
      hasEndNote:
        extent.fadesAtEnd &&
        (fits ? labelEndPx : Math.max(0, extent.fromPx)) + END_NOTE_PX <= scale.widthPx,
    };
  });
}
