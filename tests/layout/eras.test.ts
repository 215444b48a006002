import { describe, expect, it } from 'vitest';
import { makeSpan } from '../../src/time/span.ts';
import { sceneOf } from './stage.ts';

const span = makeSpan(Date.UTC(2017, 11, 31), Date.UTC(2018, 0, 25));

describe('an era without an end', () => {
  it('says so at the edge where its name leaves room', () => {
    expect(sceneOf(span, 900).eras).toMatchObject([
      { title: expect.stringMatching(/./) as unknown, hasEndNote: true },
    ]);
  });

  it('keeps its name rather than that, where both do not fit', () => {
    const title = expect.stringMatching(/./) as unknown;
    expect(sceneOf(span, 250).eras).toMatchObject([{ title, hasEndNote: false }]);
  });
});
