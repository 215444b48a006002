import { describe, expect, it } from 'vitest';
import { BitSet } from '../../src/layout/bit-set.ts';
import type { EventColumns } from '../../src/layout/event-columns.ts';
import { coverSpan } from '../../src/layout/window.ts';
import { zoomAbout } from '../../src/time/span.ts';
import { denseIndex } from './dense.ts';
import { allOf, sceneOf } from './stage.ts';

interface Work {
  readonly instants: number;
  readonly events: number;
  readonly marks: number;
}

/** What the costliest of some scenes from the whole story down to an hour asks of the index. */
function workOf(count: number): Work {
  let instants = 0;
  const watch = (columns: EventColumns): EventColumns => ({
    ...columns,
    anchorMs: new Proxy(columns.anchorMs, {
      get(target, name) {
        instants += 1;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      },
    }),
  });
  const { index, read } = denseIndex(count, watch);
  const shown = allOf(index);
  const whole = coverSpan(index, BitSet.all(count)) ?? { startMs: 0, endMs: 1 };
  const middleMs = index.item(count >> 1).anchorMs;
  let worst: Work = { instants: 0, events: 0, marks: 0 };
  for (let octaves = 0; octaves <= 18; octaves++) {
    [instants, read.events] = [0, 0];
    const { marks } = sceneOf(zoomAbout(whole, 2 ** octaves, middleMs), 968, index, { shown });
    worst = {
      instants: Math.max(worst.instants, instants),
      events: Math.max(worst.events, read.events),
      marks: Math.max(worst.marks, marks.length),
    };
  }
  return worst;
}

describe('the work of a frame', () => {
  const sizes = [1e3, 1e4, 1e5, 1e6];
  const work = sizes.map(workOf);

  it('compares no more instants than the logarithm of the events grows by', () => {
    const [first] = work;
    sizes.forEach((count, at) => {
      const growth = Math.log2(count) / Math.log2(1e4);
      const base = Math.max(first?.instants ?? 0, work[1]?.instants ?? 0);
      expect(work[at]?.instants).toBeLessThanOrEqual(base * Math.max(growth, 1) * 1.1);
    });
  });

  it('draws a bounded number of marks, and reads no more events than it draws and looks beside', () => {
    for (const { marks, events } of work) {
      expect(marks).toBeLessThanOrEqual(360);
      expect(events).toBeLessThanOrEqual(700);
    }
  });
});
