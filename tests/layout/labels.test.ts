import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelWish } from '../../src/layout/labels.ts';
import { measure } from './stage.ts';

describe('placeLabels', () => {
  it('keeps every label clear of the others and of the marks of its row', () => {
    const marks = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 8, max: 90 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(marks, (given) => {
        const wishes = given.map(([x, half], place): LabelWish => ({
          id: `${place}`,
          row: 0,
          x,
          fromPx: x - half,
          toPx: x + half,
          isPeriod: false,
          title: 'A title of words',
          isBold: false,
          isForced: false,
          priority: place,
        }));
        const labels = [...placeLabels(wishes, 900, measure, new Map(), [])];
        for (const [id, { xPx, widthPx }] of labels) {
          for (const wish of wishes) {
            if (wish.id !== id) expect(xPx >= wish.toPx || xPx + widthPx <= wish.fromPx).toBe(true);
          }
          for (const [other, label] of labels) {
            if (other !== id)
              expect(xPx >= label.xPx + label.widthPx || xPx + widthPx <= label.xPx).toBe(true);
          }
        }
      }),
    );
  });
});
