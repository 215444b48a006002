import { describe, expect, it } from 'vitest';
import { geometryOf } from '../../src/layout/geometry.ts';
import { parseEdtf } from '../../src/time/edtf.ts';

describe('geometryOf', () => {
  it.each([
    ['2018-01-16', 'point', false],
    ['2018-01-16?', 'point', true],
    ['2018-01-16/2018-01-20', 'period', false],
  ])('draws %s as a %s, in doubt: %s', (text, form, isInDoubt) => {
    const result = parseEdtf(text, 'UTC');
    expect(result.ok && geometryOf(result.date)).toMatchObject({ form, isInDoubt });
  });
});
