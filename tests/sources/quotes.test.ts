import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareSource, verifyQuote } from '../../src/sources/verify.ts';
import { textFragmentUrl } from '../../src/sources/fragment.ts';

const TEXT =
  'The council voted unanimously on Tuesday. "We are exercising our legal right," the mayor said. ' +
  'The council voted again on Friday, late in the evening.';

describe('verifyQuote', () => {
  it('finds words where they stand, and reports no difference', () => {
    const verdict = verifyQuote({ exact: 'voted unanimously' }, TEXT);
    expect(verdict).toMatchObject({ kind: 'verbatim', start: 12, end: 29, differences: [] });
  });
  it('takes other quotation marks for verbatim, and reports them', () => {
    const verdict = verifyQuote({ exact: '\u201cWe are exercising our legal right,\u201d' }, TEXT);
    expect(verdict.kind).toBe('verbatim');
    expect(verdict.kind === 'verbatim' && verdict.differences.length).toBeGreaterThan(0);
  });
  it('calls words with one left out changed, and gives the nearest', () => {
    const verdict = verifyQuote({ exact: 'exercising our right, the mayor said' }, TEXT);
    expect(verdict.kind).toBe('changed');
  });
  it('calls words that are not there missing', () => {
    expect(verifyQuote({ exact: 'Sphinx of black quartz, judge my vow' }, TEXT).kind).toBe(
      'missing',
    );
  });
  it('says that words which stand twice are ambiguous until their context decides', () => {
    expect(verifyQuote({ exact: 'The council voted' }, TEXT)).toMatchObject({
      count: 2,
      ambiguous: true,
    });
    expect(verifyQuote({ exact: 'The council voted', suffix: ' again' }, TEXT)).toMatchObject({
      ambiguous: false,
      start: TEXT.lastIndexOf('The council'),
    });
  });
  it('counts offsets in code points', () => {
    expect(verifyQuote({ exact: 'vote' }, '\u{1F5F3}\u{1F5F3} vote')).toMatchObject({ start: 3 });
  });
  it('finds any words of any text verbatim', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const characters = [...text];
          const from = a % characters.length;
          const exact = characters.slice(from, from + 1 + (b % characters.length)).join('');
          fc.pre(exact.trim() !== '');
          expect(verifyQuote({ exact, start: from }, prepareSource(text)).kind).toBe('verbatim');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('textFragmentUrl', () => {
  it('names the words, with what parts terms encoded', () => {
    expect(
      textFragmentUrl('https://a.example/x', { exact: 'one-sided, loud & clear enough' }),
    ).toBe('https://a.example/x#:~:text=one%2Dsided%2C%20loud%20%26%20clear%20enough');
  });
  it('keeps a fragment that is there', () => {
    expect(
      textFragmentUrl('https://a.example/x#sec', { exact: 'a sentence of some length' }),
    ).toMatch(/#sec:~:text=a%20sentence/);
  });
  it('gives short words their neighbours', () => {
    expect(
      textFragmentUrl('https://a.example/', {
        exact: 'voted',
        prefix: 'today the council ',
        suffix: ' again on Friday',
      }),
    ).toContain('-,voted,-again');
  });
  it('names long words by their first and last', () => {
    const exact = Array.from({ length: 90 }, (_, place) => `word${place}`).join(' ');
    const [start = '', end = ''] = (
      textFragmentUrl('https://a.example/', { exact }).split('text=')[1] ?? ''
    ).split(',');
    expect(exact.startsWith(decodeURIComponent(start))).toBe(true);
    expect(exact.endsWith(decodeURIComponent(end))).toBe(true);
  });
});
