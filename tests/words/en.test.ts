import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';

describe('the words', () => {
  // "1000 of 1,005 events cannot be shown" was said once.
  it.each([
    [en.problem.notShown(1000, 1005), '1,000 of 1,005 events cannot be shown'],
    [en.status.shown(1000, 1005, '2018'), '1,000 of 1,005 events, 2018'],
    [en.status.selected('A vote', en.card.position(1000, 1005)), 'A vote, 1,000 of 1,005'],
    [en.card.position(1000, 1005), '1,000 of 1,005'],
    [en.plot.earlier(1234), '1,234 earlier'],
    [en.order.same('A vote', 1001), '“A vote” is told 1,001st and happened 1,001st.'],
  ])('write all numbers of a phrase alike: %s', (phrase, written) => {
    expect(phrase).toBe(written);
  });
});
