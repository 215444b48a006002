import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sidewaysPx, wheelFactor } from '../../src/view/wheel.ts';

const still = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, shiftKey: false };
const turned = (deltaY: number, more = {}) =>
  wheelFactor({ ...still, ctrlKey: true, deltaY, ...more });

describe('a wheel', () => {
  // Every notch zoomed at least fivefold.
  it.each([
    ['100 px', -100, 0],
    ['120 px', -120, 0],
    ['66.7 px, where the screen is scaled', -66.7, 0],
    ['three lines', -3, 1],
  ])('zooms by about 1.3 at a notch of %s', (_, deltaY, deltaMode) => {
    expect(Math.abs(turned(deltaY, { deltaMode }) - 1.3)).toBeLessThan(0.05);
  });

  it('zooms by two notches told at once as by one after the other', () => {
    expect(turned(-240)).toBeCloseTo(turned(-120) ** 2, 9);
  });

  it('follows a pinch on a trackpad closely', () => {
    expect(turned(-5)).toBeCloseTo(2 ** 0.1, 9);
    expect(turned(-0.5)).toBeCloseTo(2 ** 0.01, 9);
  });

  it('zooms by the turn with Cmd, which no pinch is told by', () => {
    expect(turned(-5, { ctrlKey: false })).toBeCloseTo(turned(-100) ** 0.05, 9);
  });

  it('undoes a turn by the turn back, and zooms further where it turns further', () => {
    const deltas = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(deltas, deltas, (a, b) => {
        expect(turned(-a) * turned(a)).toBeCloseTo(1, 9);
        expect(turned(-Math.max(a, b))).toBeGreaterThanOrEqual(turned(-Math.min(a, b)));
      }),
    );
  });

  it('pans by the greater part of a turn, and by any with Shift', () => {
    expect(sidewaysPx({ ...still, deltaX: 8, deltaY: 3 })).toBe(8);
    expect(sidewaysPx({ ...still, deltaX: 3, deltaY: 8 })).toBeNull();
    expect(sidewaysPx({ ...still, deltaX: 3, deltaY: 8, shiftKey: true })).toBe(8);
    expect(sidewaysPx({ ...still, deltaY: 3, deltaMode: 1, shiftKey: true })).toBe(99);
  });
});
