import { describe, expect, it } from 'vitest';
import { BitSet } from '../../src/layout/bit-set.ts';
import { clusterEvents } from '../../src/layout/cluster-content.ts';
import { coverSpan, limitsOf } from '../../src/layout/window.ts';
import { makeSpan, translate, zoomAbout } from '../../src/time/span.ts';
import { allOf, index, indexOf, sceneOf } from './stage.ts';

const whole = limitsOf(coverSpan(index, BitSet.all(index.count)));
const middleMs = index.item(Math.floor(index.count / 2)).anchorMs;
const every = Array.from({ length: index.count }, (_, order) => index.item(order).event.id);

describe('a scene', () => {
  it.each([1, 4, 30, 300, 5000])('draws or counts every event once at zoom %d', (factor) => {
    const ids = sceneOf(zoomAbout(whole, factor, middleMs)).marks.flatMap((mark) =>
      mark.type === 'event'
        ? [mark.key]
        : clusterEvents(index, allOf(index), mark.cluster, 0, 1e9).map(({ event }) => event.id),
    );
    expect(ids.sort()).toEqual([...every].sort());
  });

  it('keeps keys and lanes while panning', () => {
    const span = zoomAbout(whole, 20, middleMs);
    const before = sceneOf(span);
    const after = sceneOf(translate(span, 86_400_000));
    expect(after.marks.map((mark) => mark.key)).toEqual(before.marks.map((mark) => mark.key));
    expect(after.lanes).toEqual(before.lanes);
  });

  it('is not empty inside a day on which an event is known to have been', () => {
    const evening = Date.UTC(2018, 0, 17, 2);
    const scene = sceneOf(makeSpan(evening, evening + 3_600_000));
    expect(scene.empty).toBeNull();
    const vote = scene.marks.find((mark) => mark.key === 'council-vote');
    expect(vote).toMatchObject({
      isOff: false,
      label: { title: 'Council bars cooperation with ICE' },
    });
    expect(scene.pills.map((pill) => index.item(pill.targetOrder).event.id)).not.toContain(
      'council-vote',
    );
  });

  it('keeps labels clear of bubbles', () => {
    const scene = sceneOf(makeSpan(Date.UTC(2017, 0), Date.UTC(2019, 0)), 970);
    const bubbles = scene.marks.filter((mark) => mark.type === 'cluster');
    expect(bubbles.length).toBeGreaterThan(0);
    for (const mark of scene.marks) {
      if (mark.type !== 'event' || !mark.label) continue;
      const { xPx, widthPx } = mark.label;
      for (const bubble of bubbles) {
        if (bubble.cluster.lane !== mark.item.lane) continue;
        const isApart =
          xPx + widthPx <= bubble.x - bubble.radiusPx || xPx >= bubble.x + bubble.radiusPx;
        expect(isApart).toBe(true);
      }
    }
  });

  it('gives the event that is pointed at a label, however crowded it stands', () => {
    const span = makeSpan(Date.UTC(2017, 11, 31), Date.UTC(2018, 0, 25));
    const active = index.find('chronicle-followup');
    const mark = sceneOf(span, 970, index, { active }).marks.find(
      ({ key }) => key === 'chronicle-followup',
    );
    expect(mark).toMatchObject({
      label: expect.objectContaining({ isShortened: false }) as unknown,
    });
  });

  it('draws an event of which no time is known nowhere, and counts it apart', () => {
    const of = indexOf({
      title: 'A',
      events: [
        { id: 'a', title: 'A', date: '2018' },
        { id: 'b', title: 'B', date: 'XXXX-04-18' },
      ],
    });
    const scene = sceneOf(makeSpan(0, Date.UTC(2030, 0)), 900, of);
    expect(scene.marks.map(({ key }) => key)).toEqual(['a']);
    expect(allOf(of).undated.map((order) => of.item(order).event.id)).toEqual(['b']);
  });
});
