import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/layout/search-text.ts';
import { SearchText } from '../../src/loading/search-text.ts';

const parts = fc.array(
  fc.constantFrom(
    'a',
    'b',
    'ab',
    ' ',
    '  ',
    'Á',
    'Σ',
    'Ab\0c',
    '“x”',
    '\u0301',
    'vote',
    'Vote now',
    'straße',
  ),
  { maxLength: 6 },
);

describe('the search through texts', () => {
  it('finds the events whose folded text includes the words, whatever was asked before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(parts, parts), { maxLength: 40 }),
        fc.constantFrom(1, 60),
        fc.array(parts, { minLength: 1, maxLength: 4 }),
        (few, repeats, queries) => {
          // Enough for several chunks.
          const events = Array.from({ length: repeats }, () => few).flat();
          const search = new SearchText();
          for (const [title, quote] of events) {
            search.add(title.join(''));
            search.add(quote.join(''));
            search.endEvent();
          }
          for (const query of queries) {
            const words = fold(query.join('')).trim();
            const found = search.find(words);
            events.forEach(([title, quote], place) => {
              const text = fold(`${title.join('')}\n${quote.join('')}`.replaceAll('\0', ' '));
              const isThere = !words.includes('\0') && text.includes(words);
              expect(found.has(place)).toBe(isThere);
            });
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
