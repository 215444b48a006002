import { describe, expect, it } from 'vitest';
import { toldForm, type ToldForm } from '../../src/layout/told-form.ts';

describe('toldForm', () => {
  it.each([
    [40, 'rows'],
    [41, 'scatter'],
    [2000, 'scatter'],
    [2001, 'matrix'],
  ] as const)('draws %i events as %s', (count, form) => {
    for (const before of [null, 'rows'] as const) expect(toldForm(count, before)).toBe(form);
  });

  it('keeps a coarse form for a while on the way down', () => {
    expect(toldForm(1900, 'matrix')).toBe('matrix');
    expect(toldForm(1600, 'matrix')).toBe('scatter');
    expect(toldForm(38, 'scatter')).toBe('scatter');
    expect(toldForm(30, 'scatter')).toBe('rows');
  });

  it('does not flicker while the count wavers by a tenth about a bound', () => {
    for (const bound of [40, 2000]) {
      let form: ToldForm | null = null;
      let changes = 0;
      for (let step = 0; step < 20; step++) {
        const now = toldForm(Math.round(bound * (step % 2 === 0 ? 1.05 : 0.95)), form);
        if (form !== null && now !== form) changes += 1;
        form = now;
      }
      expect(changes).toBe(0);
    }
  });
});
