/** A run of words that stand in both texts, in the quote only (added) or in the source only (removed). */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  /** The words, with one space between them; of 'same', as the source has them. */
  readonly text: string;
}

// Above this many cells the table of a comparison would cost hundreds of megabytes.
const MAX_CELLS = 4_000_000;

/**
 * What a quote did to the words of its source: words 'removed' stand in the source and not in the
 * quote, words 'added' the other way round. 'same' and 'removed' in a row are the source's words;
 * 'same' and 'added' in a row are the quote's. Where a word is replaced, the removed one comes first.
 * @param isSame whether two words count as one; by default when they are equal.
 */
export function diffWords(
  sourceText: string,
  quoteText: string,
  isSame: (sourceWord: string, quoteWord: string) => boolean = (a, b) => a === b,
): WordChange[] {
  const source = wordsOf(sourceText);
  const quote = wordsOf(quoteText);
  let head = 0;
  while (head < source.length && head < quote.length && same(head, head)) head += 1;
  let tail = 0;
  while (
    tail < source.length - head &&
    tail < quote.length - head &&
    same(source.length - 1 - tail, quote.length - 1 - tail)
  ) {
    tail += 1;
  }

  const changes: { kind: WordChange['kind']; words: string[] }[] = [];
  const add = (kind: WordChange['kind'], words: readonly string[]): void => {
    const last = changes[changes.length - 1];
    if (last?.kind === kind) last.words.push(...words);
    else if (words.length > 0) changes.push({ kind, words: [...words] });
  };
  add('same', source.slice(0, head));
  compareMiddle();
  add('same', source.slice(source.length - tail));
  return changes.map(({ kind, words }) => ({ kind, text: words.join(' ') }));

  function same(sourceIndex: number, quoteIndex: number): boolean {
    return isSame(source[sourceIndex] ?? '', quote[quoteIndex] ?? '');
  }

  // The longest common subsequence of what lies between the common head and the common tail.
  function compareMiddle(): void {
    const rows = source.length - head - tail;
    const columns = quote.length - head - tail;
    if (rows * columns > MAX_CELLS) {
      add('removed', source.slice(head, head + rows));
      add('added', quote.slice(head, head + columns));
      return;
    }
    const width = columns + 1;
    const lengths = new Uint32Array((rows + 1) * width);
    for (let row = rows - 1; row >= 0; row -= 1) {
      for (let column = columns - 1; column >= 0; column -= 1) {
        lengths[row * width + column] = same(head + row, head + column)
          ? 1 + (lengths[(row + 1) * width + column + 1] ?? 0)
          : Math.max(
              lengths[(row + 1) * width + column] ?? 0,
              lengths[row * width + column + 1] ?? 0,
            );
      }
    }
    let row = 0;
    let column = 0;
    while (row < rows || column < columns) {
      const isBoth = row < rows && column < columns;
      if (isBoth && same(head + row, head + column)) {
        add('same', source.slice(head + row, head + row + 1));
        row += 1;
        column += 1;
      } else if (
        column === columns ||
        (row < rows &&
          (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
      ) {
        add('removed', source.slice(head + row, head + row + 1));
        row += 1;
      } else {
        add('added', quote.slice(head + column, head + column + 1));
        column += 1;
      }
    }
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
