import { describe, expect, it } from 'vitest';
import { makeSpan } from '../../src/time/span.ts';
import { indexOf, sceneOf } from './stage.ts';

const DAY_MS = 86_400_000;
const HOUR_PX = 2;

/** One event long before the window, and one whose dot stands at this px of it. */
function pillBeside(dotPx: number) {
  const noonMs = Date.UTC(2018, 0, 10, 12);
  const startMs = noonMs - (dotPx / HOUR_PX) * 3_600_000;
  const of = indexOf({
    title: 'A',
    events: [
      { id: 'before', title: 'Before', date: '2017-01-01' },
      { id: 'beside', title: 'Beside', date: '2018-01-10T12:00Z' },
    ],
  });
  const span = makeSpan(startMs, startMs + 20 * DAY_MS);
  return sceneOf(span, 20 * 24 * HOUR_PX, of).pills[0];
}

describe('a pill', () => {
  it.each([
    [8, 'none'],
    [20, 'tab'],
    [40, 'least'],
    [70, 'short'],
    [200, 'long'],
  ])('is as large as a mark %d px from the edge lets it be: %s', (dotPx, size) => {
    expect(pillBeside(dotPx)).toMatchObject({ side: 'earlier', count: 1, size });
  });
});
