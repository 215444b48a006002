import { describe, expect, it } from 'vitest';
import { makeSpan, translate, type Span } from '../../src/time/span.ts';
import { index, sceneOf } from './stage.ts';

const DAY_MS = 86_400_000;
/** Midnight in California. */
const day = (month: number, date: number): number => Date.UTC(2018, month - 1, date, 8);
const story = makeSpan(day(1, 1) - 1.15 * DAY_MS, day(1, 1) + 24.15 * DAY_MS);
/** About as wide as the page draws them. */
const measure = (text: string): number => text.length * 6.9;

const labels = (span: Span, widthPx: number, id: string | null = null) =>
  sceneOf(span, widthPx, index, { measure, selected: index.find(id) }).axis.lower.filter(
    ({ text }) => text !== undefined,
  );
const texts = (...args: Parameters<typeof labels>) => labels(...args).map(({ text }) => text);

describe('the lower labels of an axis', () => {
  it.each([968, 836, 668, 640, 500])(
    'keep clear of each other and of the flag, %d px wide',
    (widthPx) => {
      for (const id of [null, 'council-vote', 'homan-fox', 'kaplan-comment']) {
        for (let step = 0; step < 24; step++) {
          const all = labels(translate(story, (step * DAY_MS) / 8), widthPx, id);
          for (const [place, label] of all.entries()) {
            const next = all[place + 1];
            if (!next) continue;
            const isTouching = label.textPx + label.widthPx / 2 > next.textPx - next.widthPx / 2;
            expect(isTouching).toBe(false);
          }
        }
      }
    },
  );

  it('name the weekday on Mondays, on days with events and at the start', () => {
    const all = texts(story, 1200);
    expect(all.slice(0, 4)).toEqual(['Sun 31', 'Mon 1', 'Tue 2', '3']);
    expect(all).toContain('Mon 8');
  });

  it('shorten the days beside the selected one, which stands on a flag', () => {
    const all = texts(story, 968, 'council-vote');
    expect(all).toContain('Tue 16');
    expect(all).toContain('15');
    expect(all).not.toContain('Mon 15');
  });

  it('name all weekdays that they should or none, where cells are narrow', () => {
    expect(texts(story, 668, 'council-vote').join('')).toMatch(/^\d+$/);
  });

  it('have a flag as wide as its text and 4 px on each side', () => {
    const flag = labels(story, 668, 'council-vote').find(({ isOn }) => isOn);
    expect(flag?.widthPx).toBeCloseTo((measure('16') * 11) / 13 + 8);
  });
});
