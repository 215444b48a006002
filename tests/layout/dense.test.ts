import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitSet } from '../../src/layout/bit-set.ts';
import { MOST_MARKS } from '../../src/layout/bins.ts';
import { coverSpan } from '../../src/layout/window.ts';
import { translate, zoomAbout, type Span } from '../../src/time/span.ts';
import { denseIndex } from './dense.ts';
import { allOf, sceneOf } from './stage.ts';

const { index } = denseIndex(20_000);
const shown = allOf(index);
const whole = coverSpan(index, BitSet.all(index.count)) ?? { startMs: 0, endMs: 1 };
const scene = (span: Span, widthPx: number) => sceneOf(span, widthPx, index, { shown });
const windows = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: index.count - 1 }))
  .map(([octaves, order]) => zoomAbout(whole, 2 ** octaves, index.item(order).anchorMs));
const widths = fc.constantFrom(320, 640, 968, 1920, 3840);

describe('a scene of very many events', () => {
  it('has no more marks than a window can show, at any zoom and width', () => {
    fc.assert(
      fc.property(windows, widths, (span, widthPx) => {
        expect(scene(span, widthPx).marks.length).toBeLessThanOrEqual(MOST_MARKS * 1.2);
      }),
    );
  });

  it('counts every event once: in a mark, in a bubble or in a pill', () => {
    fc.assert(
      fc.property(windows, widths, (span, widthPx) => {
        const { marks, pills } = scene(span, widthPx);
        const inMarks = marks.reduce(
          (sum, mark) => sum + (mark.type === 'event' ? 1 : mark.cluster.count),
          0,
        );
        const inPills = pills.reduce((sum, pill) => sum + pill.count, 0);
        expect(inMarks + inPills).toBe(index.count);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps bubbles fixed in time and their counts while the window is moved', () => {
    fc.assert(
      fc.property(windows, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (span, part) => {
        const before = new Map(
          scene(span, 968).marks.flatMap((mark) =>
            mark.type === 'cluster' ? [[mark.cluster.startMs + mark.cluster.lane, mark]] : [],
          ),
        );
        const moved = translate(span, (span.endMs - span.startMs) * part);
        for (const mark of scene(moved, 968).marks) {
          if (mark.type !== 'cluster') continue;
          const same = before.get(mark.cluster.startMs + mark.cluster.lane);
          if (same) expect(mark.cluster).toEqual(same.cluster);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('draws the selected and the focused event as themselves, wherever they stand', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 0, max: index.count - 1 }), (span, order) => {
        const selected = index.item(order);
        const { marks } = sceneOf(span, 968, index, { shown, selected });
        expect(marks.filter(({ key }) => key === selected.event.id)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});
