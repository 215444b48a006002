import { describe, expect, it } from 'vitest';
import { ALL_STEPS, stepKinds } from './steps.ts';

describe('the steps of a walk', () => {
  const counts = (steps: number): number[] =>
    (['in', 'drag', 'out'] as const).map(
      (wanted) => stepKinds(steps).filter((kind) => kind === wanted).length,
    );

  it('are thirty in, forty aside and sixty out', () => {
    expect(counts(ALL_STEPS)).toEqual([30, 40, 60]);
    expect([...new Set(stepKinds(ALL_STEPS))]).toEqual(['in', 'drag', 'out']);
  });

  it('keep their proportions in a shorter walk', () => {
    expect(counts(26)).toEqual([6, 8, 12]);
  });
});
