import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, ownColor, rgbOf } from '../../src/layout/own-color.ts';

const colors = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe("an editor's own colour", () => {
  it('can be read on both papers, whatever it is', () => {
    fc.assert(
      fc.property(colors, (hex) => {
        const { light, dark } = ownColor(hex);
        expect(contrast(rgbOf(light), rgbOf('#fbfaf7'))).toBeGreaterThan(4.45);
        expect(contrast(rgbOf(dark), rgbOf('#15171b'))).toBeGreaterThan(4.45);
      }),
    );
  });

  it('stays as it is where it can be read', () => {
    expect(ownColor('#652b8c').light).toBe('#652b8c');
    expect(ownColor('#fa3').dark).toBe('#ffaa33');
  });
});
