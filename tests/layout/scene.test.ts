import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../src/layout/window.ts';
import { translate, zoomAbout } from '../../src/time/span.ts';
import { index, sceneOf } from './stage.ts';

const whole = limitsOf(index);
const middleMs = index.events[Math.floor(index.events.length / 2)]?.anchorMs ?? 0;

describe('a scene', () => {
  it.each([1, 4, 30, 300, 5000])('draws or counts every event once at zoom %d', (factor) => {
    const ids = sceneOf(zoomAbout(whole, factor, middleMs)).marks.flatMap((mark) =>
      mark.type === 'event' ? [mark.key] : mark.cluster.events.map(({ event }) => event.id),
    );
    expect(ids.sort()).toEqual([...index.byId.keys()].sort());
  });

  it('keeps keys and lanes while panning', () => {
    const span = zoomAbout(whole, 20, middleMs);
    const before = sceneOf(span);
    const after = sceneOf(translate(span, 86_400_000));
    expect(after.marks.map((mark) => mark.key)).toEqual(before.marks.map((mark) => mark.key));
    expect(after.lanes).toEqual(before.lanes);
  });
});
