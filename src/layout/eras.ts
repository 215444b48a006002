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
}

export const ERA_PX = 28;

export function layEras(index: EventIndex, measure: Measure, scale: TimeScale): SceneEra[] {
  return index.eras.map(({ era, geometry }, place): SceneEra => {
    const extent = extentOf({ geometry, anchorMs: geometry.anchorMs }, scale, scale.widthPx / 8);
    const labelPx = Math.max(0, extent.fromPx) + 13;
    const end = Math.min(extent.toPx, scale.widthPx);
    const fits = labelPx + measure(era.title, 'sans') + 8 <= end;
    return {
      key: `${place} ${era.title}`,
      title: fits ? era.title : '',
      extent,
      topPx: place * ERA_PX,
      labelPx,
    };
  });
}
