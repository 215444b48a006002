import { describe, expect, it } from 'vitest';
import { BitSet } from '../../src/layout/bit-set.ts';
import { buildOverview } from '../../src/layout/overview.ts';
import { fitSpan } from '../../src/layout/window.ts';
import { makeFormat } from '../../src/time/format.ts';
import { makeCalendar } from '../../src/time/zone.ts';
import { allOf, index } from './stage.ts';

const whole = fitSpan(index, BitSet.all(index.count));
const overview = (widthPx: number) => {
  const { timeZone } = index.timeline;
  if (whole === null) throw new Error('the story has no dates');
  const format = makeFormat('en', timeZone);
  return buildOverview(index, allOf(index), whole, widthPx, makeCalendar(timeZone), format);
};

describe('the overview', () => {
  it.each([288, 358, 576, 584, 884])(
    'names each year where no dot hides it, %d px wide',
    (widthPx) => {
      const { ticks, dots } = overview(widthPx);
      expect(ticks.filter(({ isStrong }) => isStrong).map(({ text }) => text)).toEqual([
        '2017',
        '2018',
      ]);
      for (const { text, textPx, isStrong } of ticks) {
        const endPx = textPx + text.length * 6;
        const hiding = dots.filter(({ x, y }) => y > 26 && x > textPx && x < endPx);
        if (isStrong) expect(hiding).toEqual([]);
        expect(textPx).toBeGreaterThanOrEqual(0);
        expect(endPx).toBeLessThanOrEqual(widthPx);
      }
    },
  );
});
