import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueText } from '../../src/model/value-text.ts';

describe(valueText, () => {
  it.each([
    ['a "word"', '"a \\"word\\""'],
    [12.5, '12.5'],
    [null, 'null'],
    [true, 'true'],
    [{ a: [1, 'b'], c: {} }, '{"a":[1,"b"],"c":{}}'],
    [undefined, 'undefined'],
    [10n, 'bigint'],
  ])('writes %s as JSON', (value, text) => {
    expect(valueText(value)).toBe(text);
  });

  it('has 80 characters at most, the last one … where something was cut', () => {
    expect(valueText('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
    expect(valueText('x'.repeat(79))).toBe(`"${'x'.repeat(78)}…`);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(valueText(value).length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('writes short data as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(text.length <= 80 && !text.includes('-0') && !Object.is(value, -0));
        expect(valueText(value)).toBe(text);
      }),
    );
  });

  it('does not cut a character of two units in half', () => {
    expect(valueText(`${'x'.repeat(77)}😀😀`)).toBe(`"${'x'.repeat(77)}…`);
  });

  it('writes what is 200,000 deep, huge, or holds itself', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 200_000; depth++) deep = [deep];
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(valueText(deep)).toBe(`${'['.repeat(79)}…`);
    expect(valueText(Array(1_000_000).fill(0))).toHaveLength(80);
    expect(valueText(loop)).toMatch(/^\{"self":\{"self":.*…$/);
  });
});
