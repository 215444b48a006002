import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PreparedSource, prepareSource, verifyQuote } from '../../src/sources/verify.ts';

const TEXT = [
  'The city’s council — all of it — voted “yes” on Tuesday. Nobody spoke against it.',
  'The mayor said nothing on Tuesday. Nobody asked her.',
].join('\n\n');
const source = prepareSource(TEXT);

const verbatim = (exact: string, text: string | PreparedSource = source) => {
  const verdict = verifyQuote({ exact }, text);
  if (verdict.kind !== 'verbatim') throw new Error(`not verbatim: ${exact}`);
  return verdict;
};
const changed = (exact: string, text: string | PreparedSource = source) => {
  const verdict = verifyQuote({ exact }, text);
  if (verdict.kind !== 'changed') throw new Error(`not changed: ${exact}`);
  return verdict;
};

/** Texts with astral characters, joined marks, odd spaces, quotation marks, dashes and lone halves. */
const oddText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        ' ',
        '  ',
        '\n\n',
        '\u00a0',
        '\u00ad',
        '\u200b',
        "'",
        '’',
        '"',
        '“',
        '-',
        '—',
        ' – ',
      ),
      fc.constantFrom('😀', '𝒜', 'e\u0301', 'é', '\u0301', '\u1112\u1161\u11ab', '한', '\ud83d'),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.lorem({ maxCount: 1 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');

const oddQuote = fc.tuple(oddText, fc.nat(), fc.nat()).map(([text, from, length]) => {
  const points = [...text];
  const start = from % points.length;
  const end = start + 1 + (length % (points.length - start));
  return { text, start, end, exact: points.slice(start, end).join('') };
});

/** Words that are unlike one another, each once, in any order. */
const distinctWords = fc.shuffledSubarray(
  (
    'angle bridge copper dragon elbow frozen guitar hollow island jungle kitchen lantern marble ' +
    'needle orchid pepper quarry ribbon silver timber umbrella velvet whisky yellow zipper'
  ).split(' '),
  { minLength: 10 },
);

describe('a verbatim quote', () => {
  it('is found at its place, with no difference, in any text', () => {
    fc.assert(
      fc.property(oddQuote, ({ text, start, end, exact }) => {
        const verdict = verifyQuote({ exact, start }, text);
        expect(verdict).toMatchObject({ kind: 'verbatim', differences: [], ambiguous: false });
        expect(verdict).toMatchObject({ start, end, isStartRight: true });
      }),
      { numRuns: 1000 },
    );
  });

  it('stands where it says also without a start to go by', () => {
    fc.assert(
      fc.property(oddQuote, ({ text, exact }) => {
        const { start, end } = verbatim(exact, text);
        expect([...text].slice(start, end).join('')).toBe(exact);
      }),
      { numRuns: 1000 },
    );
  });

  it('may have other quotation marks, which are reported', () => {
    const { start, differences } = verbatim('The city\'s council — all of it — voted "yes"');
    expect(start).toBe(0);
    expect(differences).toEqual([
      { kind: 'quotation-mark', start: 8, inSource: '’', inQuote: "'" },
      { kind: 'quotation-mark', start: 39, inSource: '“', inQuote: '"' },
      { kind: 'quotation-mark', start: 43, inSource: '”', inQuote: '"' },
    ]);
  });

  it('may have any other glyphs of quotation marks, all of which are reported', () => {
    const families = [
      ["'", '’', '‘', '‚', '‹', '`'],
      ['"', '“', '”', '„', '«', '»'],
    ] as const;
    const glyph = fc
      .tuple(fc.nat(1), fc.nat(5), fc.nat(5))
      .map(([family, a, b]) => [families[family]?.[a] ?? '', families[family]?.[b] ?? ''] as const);
    const parts = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{3,6}$/), glyph), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(parts, (marked) => {
        const text = marked.map(([word, [inSource]]) => inSource + word).join(' ');
        const exact = marked.map(([word, [, inQuote]]) => inQuote + word).join(' ');
        const swapped = marked.filter(([, [inSource, inQuote]]) => inSource !== inQuote);
        expect(
          verbatim(exact, text).differences.map(({ kind, inSource, inQuote }) => [
            kind,
            inSource,
            inQuote,
          ]),
        ).toEqual(swapped.map(([, glyphs]) => ['quotation-mark', ...glyphs]));
      }),
    );
  });

  it('may have other white space, also none beside a dash', () => {
    expect(verbatim('against it. The mayor').differences).toEqual([
      { kind: 'white-space', start: 81, inSource: '\n\n', inQuote: ' ' },
    ]);
    expect(verbatim('council—all of it').differences.map(({ kind }) => kind)).toEqual([
      'white-space',
      'white-space',
    ]);
    expect(verbatim('  Nobody  asked her.\n').differences).toEqual([
      { kind: 'white-space', start: 118, inSource: '', inQuote: '  ' },
      { kind: 'white-space', start: 124, inSource: ' ', inQuote: '  ' },
      { kind: 'white-space', start: 135, inSource: '', inQuote: '\n' },
    ]);
  });

  it('may have other dashes', () => {
    expect(verbatim('council -- all of it').differences).toEqual([
      { kind: 'dash', start: 19, inSource: '—', inQuote: '--' },
    ]);
  });

  it('may be normalised otherwise', () => {
    expect(verbatim('un café noir', 'x un cafe\u0301 noir')).toMatchObject({
      start: 2,
      end: 15,
      differences: [{ kind: 'normalisation', inSource: 'e\u0301', inQuote: 'é' }],
    });
    expect(verbatim('un cafe\u0301 noir', 'x un café noir')).toMatchObject({ start: 2, end: 14 });
    expect(verbatim('\u1112\u1161\u11ab', 'x 한 y')).toMatchObject({ start: 2, end: 3 });
  });

  it('may have no other case', () => {
    expect(verifyQuote({ exact: 'nobody spoke against it.' }, source).kind).toBe('changed');
  });

  // Once changed, though nothing but white space differs.
  it('may have words parted otherwise, which is reported', () => {
    expect(verbatim('on Tuesday.Nobody spoke').differences).toEqual([
      { kind: 'white-space', start: 56, inSource: ' ', inQuote: '' },
    ]);
    expect(verbatim('un animous', 'It was unanimous.')).toMatchObject({
      start: 7,
      end: 16,
      differences: [{ kind: 'white-space', start: 9, inSource: '', inQuote: ' ' }],
    });
    expect(verbatim('It was unanimous. We', 'It was unanimous.\u200bWe').differences).toEqual([
      { kind: 'white-space', start: 17, inSource: '\u200b', inQuote: ' ' },
    ]);
    expect(verbatim('unanimous', 'It was un\u00adani\u2060mous.').differences).toEqual([
      { kind: 'white-space', start: 9, inSource: '\u00ad', inQuote: '' },
      { kind: 'white-space', start: 13, inSource: '\u2060', inQuote: '' },
    ]);
  });

  it('is found in any text whose white space was taken out, and all of it is reported', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 2, maxLength: 12 });
    const spaces = fc.constantFrom(' ', '\n', '\u00a0', '\u200b', '\u2009', '\ufeff', '\t ');
    fc.assert(
      fc.property(words, spaces, (list, space) => {
        const apart = list.join(space);
        const joined = list.join('');
        const reported = { inSource: space, inQuote: '' };
        expect(verbatim(joined, `“${apart}”`).differences).toMatchObject(
          list.slice(1).map(() => reported),
        );
        expect(verbatim(apart, `“${joined}”`)).toMatchObject({ start: 1, end: joined.length + 1 });
      }),
    );
  });

  it('is taken where words are parted alike before where they are not', () => {
    const text = 'She was now here. He was nowhere. They are now here.';
    expect(verbatim('nowhere', text)).toMatchObject({ start: 25, count: 1, differences: [] });
    expect(verbatim('now here', text)).toMatchObject({ count: 2, differences: [] });
  });

  it('has a context that may have other white space, too', () => {
    const quote = { exact: 'Nobody spoke', prefix: 'onTuesday. ', suffix: ' a gainst' };
    expect(verifyQuote(quote, source)).toMatchObject({ isPrefixRight: true, isSuffixRight: true });
  });

  it('is counted in code points where astral characters come before', () => {
    const text = '𝒜𝒷𝒸 😀 the vote 😀';
    expect(verbatim('the vote', text)).toMatchObject({ start: 6, end: 14 });
    expect(verbatim('😀', text)).toMatchObject({ start: 4, end: 5, count: 2 });
    expect(verifyQuote({ exact: 'the vote', start: 9 }, text)).toMatchObject({
      isStartRight: false,
      start: 6,
    });
  });

  it('does not match half an astral character', () => {
    expect(verifyQuote({ exact: '\ude00' }, '😀').kind).toBe('missing');
  });
});

describe('a quote that stands at several places', () => {
  it('is ambiguous, and is placed at the first, while nothing decides', () => {
    const first = TEXT.indexOf('on Tuesday. Nobody');
    expect(verbatim('on Tuesday. Nobody')).toMatchObject({
      start: first,
      count: 2,
      ambiguous: true,
    });
  });

  it('is decided by what stands around it, typography aside', () => {
    const second = TEXT.lastIndexOf('on Tuesday.');
    const exact = 'on Tuesday. Nobody';
    for (const context of [
      { prefix: 'mayor said nothing ' },
      { suffix: ' asked her' },
      { prefix: 'it. The  mayor said nothing' },
    ]) {
      expect(verifyQuote({ exact, ...context }, source)).toMatchObject({
        start: second,
        ambiguous: false,
      });
    }
    expect(verifyQuote({ exact, prefix: 'it - voted "yes" ' }, source)).toMatchObject({
      start: TEXT.indexOf('on Tuesday.'),
      ambiguous: false,
      isPrefixRight: true,
    });
  });

  it('is decided by a start that is right', () => {
    const second = TEXT.lastIndexOf('on Tuesday.');
    expect(verifyQuote({ exact: 'on Tuesday.', start: second }, source)).toMatchObject({
      start: second,
      ambiguous: false,
      isStartRight: true,
    });
  });

  it('is not decided by a start that is only near, nor by context that fits both or neither', () => {
    const exact = 'on Tuesday. Nobody';
    const second = TEXT.lastIndexOf('on Tuesday.');
    expect(verifyQuote({ exact, start: second + 1 }, source)).toMatchObject({
      start: second,
      ambiguous: true,
      isStartRight: false,
    });
    for (const context of [{ suffix: ' ' }, { prefix: 'wholly other words' }]) {
      expect(verifyQuote({ exact, ...context }, source)).toMatchObject({ ambiguous: true });
    }
  });

  it('is placed where its context fits rather than where its start points', () => {
    const exact = 'on Tuesday. Nobody';
    const second = TEXT.lastIndexOf('on Tuesday.');
    const start = TEXT.indexOf('on Tuesday.');
    expect(verifyQuote({ exact, suffix: ' asked her', start }, source)).toMatchObject({
      start: second,
      ambiguous: false,
      isStartRight: false,
      isSuffixRight: true,
    });
  });

  it('is placed where its very glyphs stand rather than where they are other ones', () => {
    expect(verbatim("it's so", "it’s so, and it's so")).toMatchObject({ start: 13, count: 2 });
  });
});

describe('a changed quote', () => {
  it('is given with the words that the source has there, and what was done to them', () => {
    expect(changed('Nobody spoke up against it.')).toMatchObject({
      start: TEXT.indexOf('Nobody spoke'),
      end: TEXT.indexOf('\n\n'),
      nearest: 'Nobody spoke against it.',
      diff: [
        { kind: 'same', text: 'Nobody spoke' },
        { kind: 'added', text: 'up' },
        { kind: 'same', text: 'against it.' },
      ],
      count: 1,
      ambiguous: false,
    });
  });

  it('is shown against whole words', () => {
    const { nearest, diff } = changed('The mayor said nothing on Monday. Nobody');
    expect(nearest).toBe('The mayor said nothing on Tuesday. Nobody');
    expect(diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'Tuesday.' },
      { kind: 'added', text: 'Monday.' },
    ]);
  });

  it('is what is left when a word of it is deleted, and the diff names the word', () => {
    fc.assert(
      fc.property(distinctWords, fc.nat(), (words, place) => {
        const gone = 1 + (place % (words.length - 2));
        const kept = words.filter((_, index) => index !== gone);
        const { nearest, diff } = changed(kept.join(' '), `Before. ${words.join(' ')} after.`);
        expect(nearest).toContain(words[gone]);
        expect(diff).toContainEqual({ kind: 'removed', text: words[gone] });
        expect(diff.filter(({ kind }) => kind === 'added')).toEqual([]);
      }),
    );
  });

  it('is placed by its context where two places are equally near', () => {
    const text = 'First the vote was held late. Then the vote was held late.';
    const exact = 'the vote was not held late';
    const second = text.lastIndexOf('the vote');
    expect(verifyQuote({ exact }, text)).toMatchObject({ count: 2, ambiguous: true });
    expect(verifyQuote({ exact, prefix: 'Then ' }, text)).toMatchObject({
      kind: 'changed',
      start: second,
      ambiguous: false,
    });
  });

  it('is counted in code points, and cuts no astral character', () => {
    const text = '😀😀 😀 the late vote 𝒜';
    expect(changed('😀 the later vote', text)).toMatchObject({
      start: 3,
      end: 18,
      nearest: '😀 the late vote',
    });
  });

  it('may be longer than the text', () => {
    const text = 'Nobody spoke against it.';
    expect(changed(`${text} Not one.`, text)).toMatchObject({ start: 0, end: 24, nearest: text });
  });
});

describe('a missing quote', () => {
  it('is one whose words are nowhere, however long the text', () => {
    const exact = 'Sphinx of black quartz, judge my vow and sing';
    expect(verifyQuote({ exact }, source).kind).toBe('missing');
    const long = Array.from({ length: 3000 }, (_, n) => `Line ${n} of a long report. `).join('');
    expect(verifyQuote({ exact }, long).kind).toBe('missing');
  });

  it.each([
    ['', 'a text'],
    ['words', ''],
    ['', ''],
    [' \n ', 'a'],
    ['words that are longer than the text', 'x'],
  ])('is %j in %j', (exact, text) => {
    expect(verifyQuote({ exact, prefix: 'x', start: 3 }, text)).toEqual({
      kind: 'missing',
      count: 0,
      ambiguous: false,
    });
  });
});

describe(prepareSource, () => {
  it('makes no difference to a verdict', () => {
    fc.assert(
      fc.property(oddQuote, oddQuote, (one, other) => {
        const quote = { exact: one.exact, start: one.start };
        expect(verifyQuote(quote, prepareSource(other.text))).toEqual(
          verifyQuote(quote, other.text),
        );
      }),
    );
  });

  it('serves ten thousand quotes of a text of a million characters', () => {
    const line = (n: number): string => `Sentence ${n} was said, as ${n * 7919} others were. `;
    const lines = Array.from({ length: 21_000 }, (_, n) => line(n));
    const long = prepareSource(lines.join(''));
    expect(long.text.length).toBeGreaterThan(900_000);
    for (let n = 0; n < 10_000; n += 1) {
      expect(verifyQuote({ exact: line(2 * n).trim() }, long).kind).toBe('verbatim');
    }
    expect(verifyQuote({ exact: line(777).replace('was', 'were') }, long)).toMatchObject({
      kind: 'changed',
      nearest: line(777).trim(),
    });
  });
});
