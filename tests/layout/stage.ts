import oakland from '../../data/oakland-sanctuary.json' with { type: 'json' };
import { BitSet } from '../../src/layout/bit-set.ts';
import { buildIndex } from '../../src/layout/build-index.ts';
import type { EventIndex } from '../../src/layout/event-index.ts';
import { buildScene, type Scene, type SceneOptions } from '../../src/layout/scene.ts';
import { match } from '../../src/layout/search.ts';
import { parseTimeline } from '../../src/model/parse.ts';
import { makeFormat } from '../../src/time/format.ts';
import type { Span } from '../../src/time/span.ts';
import { makeCalendar } from '../../src/time/zone.ts';

/** The index of a file; throws where nothing of it can be shown. */
export function indexOf(file: unknown): EventIndex {
  const { timeline } = parseTimeline(file);
  if (!timeline) throw new Error('the sample timeline does not parse');
  return buildIndex(timeline, 'Others');
}

export const index = indexOf(oakland);
export const measure = (text: string): number => text.length * 7;
export const allOf = (of: EventIndex) => match(of, new Set(), BitSet.all(of.count));

export const sceneOf = (
  span: Span,
  widthPx = 900,
  of: EventIndex = index,
  options: Partial<SceneOptions> = {},
): Scene =>
  buildScene({
    index: of,
    span,
    widthPx,
    calendar: makeCalendar(of.timeline.timeZone),
    format: makeFormat('en', of.timeline.timeZone),
    measure,
    shown: allOf(of),
    drawn: options.shown ?? allOf(of),
    selected: null,
    active: null,
    previousSides: new Map(),
    ...options,
  });
