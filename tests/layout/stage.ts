import oakland from '../../data/oakland-sanctuary.json' with { type: 'json' };
import { buildIndex } from '../../src/layout/event-index.ts';
import { buildScene, type Scene } from '../../src/layout/scene.ts';
import { parseTimeline } from '../../src/model/parse.ts';
import { makeFormat } from '../../src/time/format.ts';
import type { Span } from '../../src/time/span.ts';
import { makeCalendar } from '../../src/time/zone.ts';

const { timeline } = parseTimeline(oakland);
if (!timeline) throw new Error('the sample timeline does not parse');

export const index = buildIndex(timeline, 'Others');
export const measure = (text: string): number => text.length * 7;

export const sceneOf = (span: Span, widthPx = 900): Scene =>
  buildScene({
    index,
    span,
    widthPx,
    calendar: makeCalendar(timeline.timeZone),
    format: makeFormat('en', timeline.timeZone),
    measure,
    shown: new Set(index.byId.keys()),
    leaving: new Set(),
    selectedId: null,
    activeId: null,
    previousSides: new Map(),
  });
