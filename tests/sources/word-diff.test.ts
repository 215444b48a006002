import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../src/sources/word-diff.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
const wordsOf = (changes: ReturnType<typeof diffWords>, ...kinds: string[]): string[] =>
  changes.filter(({ kind }) => kinds.includes(kind)).flatMap(({ text }) => text.split(' '));

/** The length of the longest common subsequence, by its definition. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const at = b.indexOf(first);
  const without = commonLength(rest, b);
  return at < 0 ? without : Math.max(without, 1 + commonLength(rest, b.slice(at + 1)));
}

describe(diffWords, () => {
  it('gives back both texts, and as many common words as there can be', () => {
    fc.assert(
      fc.property(words, words, (source, quote) => {
        const changes = diffWords(source.join(' '), quote.join(' '));
        expect(wordsOf(changes, 'same', 'removed')).toEqual(source);
        expect(wordsOf(changes, 'same', 'added')).toEqual(quote);
        expect(wordsOf(changes, 'same')).toHaveLength(commonLength(source, quote));
      }),
    );
  });

  it('joins neighbours of one kind', () => {
    expect(diffWords('one two three four', 'one five six four')).toEqual([
      { kind: 'same', text: 'one' },
      { kind: 'removed', text: 'two three' },
      { kind: 'added', text: 'five six' },
      { kind: 'same', text: 'four' },
    ]);
  });

  it('counts as one what it is told to, and shows it as the source has it', () => {
    const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
    expect(diffWords('The Vote', 'the vote', isSame)).toEqual([{ kind: 'same', text: 'The Vote' }]);
  });

  it('says nothing of two empty texts', () => {
    expect(diffWords('', ' ')).toEqual([]);
  });

  it('replaces the middle of texts that are too long to compare word by word', () => {
    const many = (word: string): string => `first ${`${word} `.repeat(2500)}last`;
    expect(diffWords(many('x'), many('y')).map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ]);
  });
});
