import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '../../src/sources/fragment.ts';

const PAGE = 'https://news.example/story';

interface Terms {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/** Takes a text directive apart as the specification says: by its commas, then by its hyphens. */
function termsOf(url: string): Terms | undefined {
  const directive = url.split(':~:text=')[1];
  if (directive === undefined) return undefined;
  const parts = directive.split(',');
  const terms: { prefix?: string; start?: string; end?: string; suffix?: string } = {};
  if (parts[0]?.endsWith('-')) terms.prefix = decodeURIComponent(parts.shift()?.slice(0, -1) ?? '');
  if (parts[parts.length - 1]?.startsWith('-')) {
    terms.suffix = decodeURIComponent(parts.pop()?.slice(1) ?? '');
  }
  const [start = '', end, ...rest] = parts;
  expect(rest).toEqual([]);
  terms.start = decodeURIComponent(start);
  if (end !== undefined) terms.end = decodeURIComponent(end);
  return { ...terms, start: terms.start };
}

const longQuote = Array.from({ length: 90 }, (_, n) => `word${n}`).join(' ');

describe(textFragmentUrl, () => {
  it('names words of middling length as they stand', () => {
    expect(
      textFragmentUrl(PAGE, {
        exact: 'voted “yes” on\u00a0Tuesday, late',
        prefix: 'The council of the city ',
        suffix: ' in the evening of it',
      }),
    ).toBe(`${PAGE}#:~:text=voted%20%E2%80%9Cyes%E2%80%9D%20on%C2%A0Tuesday%2C%20late`);
  });

  it('encodes what parts terms, and the percent sign', () => {
    const exact = 'a so-called 5% tax, on A&B, in full';
    const url = textFragmentUrl(PAGE, { exact });
    expect(url.split('text=')[1]).toMatch(/^[^-,&]*$/);
    expect(termsOf(url)).toEqual({ start: exact });
  });

  it('trims outer white space and nothing else', () => {
    const exact = '  “We are  exercising our legal right,” \n';
    expect(termsOf(textFragmentUrl(PAGE, { exact }))).toEqual({ start: exact.trim() });
  });

  it('keeps the fragment and the query of an address, and replaces a directive', () => {
    const exact = 'words of a middling length';
    const directive = ':~:text=words%20of%20a%20middling%20length';
    for (const [address, start] of [
      [`${PAGE}?a=1`, `${PAGE}?a=1#`],
      [`${PAGE}#part`, `${PAGE}#part`],
      [`${PAGE}#`, `${PAGE}#`],
      [`${PAGE}#:~:text=other`, `${PAGE}#`],
      [`${PAGE}#part:~:text=other`, `${PAGE}#part`],
    ] as const) {
      expect(textFragmentUrl(address, { exact })).toBe(start + directive);
    }
  });

  it('names a quote of over 300 characters by its first and last words', () => {
    expect(termsOf(textFragmentUrl(PAGE, { exact: longQuote }))).toEqual({
      start: 'word0 word1 word2 word3 word4 word5',
      end: 'word84 word85 word86 word87 word88 word89',
    });
    const exact = 'x'.repeat(149) + ' ' + 'y'.repeat(150);
    expect(termsOf(textFragmentUrl(PAGE, { exact }))).toEqual({ start: exact });
    expect(termsOf(textFragmentUrl(PAGE, { exact: `${exact}z` }))).toEqual({
      start: 'x'.repeat(149),
      end: `${'y'.repeat(150)}z`,
    });
  });

  it.each(['\n', '\r\n', '\n\n', '\u2029'])(
    'names a quote over several blocks (%j) by its first and last words',
    (lineBreak) => {
      const exact = ['The council voted late.', 'Nobody spoke.', 'It was a long evening.'];
      expect(termsOf(textFragmentUrl(PAGE, { exact: exact.join(lineBreak) }))).toEqual({
        start: 'The council voted late.',
        end: 'It was a long evening.',
      });
    },
  );

  it('gives short words the whole words around them', () => {
    const quote = {
      exact: 'voted late',
      prefix: 'ouncil of the city had ',
      suffix: ', and nobody spoke agai',
    };
    expect(termsOf(textFragmentUrl(PAGE, quote))).toEqual({
      prefix: 'the city had',
      start: 'voted late',
      suffix: ', and nobody spoke',
    });
  });

  it('gives words that stand twice the words around them', () => {
    const quote = {
      exact: 'words of a middling length',
      prefix: ' these are the ',
      suffix: ' which stand here twice ',
    };
    expect(termsOf(textFragmentUrl(PAGE, quote))).not.toHaveProperty('prefix');
    expect(termsOf(textFragmentUrl(PAGE, quote, { count: 2 }))).toEqual({
      prefix: 'these are the',
      start: quote.exact,
      suffix: 'which stand here',
    });
  });

  it('takes context from the nearest block only', () => {
    const quote = {
      exact: 'Short words.',
      prefix: ' of an earlier block.\n\nIt was said:\n',
      suffix: '\nA next one.\nAnd a later one',
    };
    expect(termsOf(textFragmentUrl(PAGE, quote))).toEqual({
      prefix: 'It was said:',
      start: 'Short words.',
      suffix: 'A next one.',
    });
  });

  it('gives each short end of several blocks its own context', () => {
    const quote = {
      exact: 'No.\nThen everybody went home at last.',
      prefix: ' and she said ',
      suffix: ' That was all of it ',
    };
    expect(termsOf(textFragmentUrl(PAGE, quote))).toEqual({
      prefix: 'and she said',
      start: 'No.',
      end: 'Then everybody went home at last.',
    });
  });

  it('leaves out the half of a word that its context shows to be cut', () => {
    expect(
      termsOf(
        textFragmentUrl(PAGE, {
          exact: 'ed immigrants in state jails were tra',
          prefix: 'of undocument',
          suffix: 'nsferred to',
        }),
      ),
    ).toEqual({ start: 'immigrants in state jails were' });
  });

  it('gives the address as it is where there are no whole words', () => {
    for (const quote of [
      { exact: '' },
      { exact: ' \n' },
      { exact: '—' },
      { exact: 'auth', prefix: 'un', suffix: 'orised' },
    ]) {
      expect(textFragmentUrl(`${PAGE}#part`, quote)).toBe(`${PAGE}#part`);
    }
  });

  it('finds the words of a script without spaces', () => {
    const exact = '市议会星期二一致投票通过决议'.repeat(30);
    const terms = termsOf(textFragmentUrl(PAGE, { exact }));
    expect(exact.startsWith(terms?.start ?? '?')).toBe(true);
    expect(exact.endsWith(terms?.end ?? '?')).toBe(true);
    expect((terms?.start.length ?? 0) + (terms?.end?.length ?? 0)).toBeLessThan(60);
    expect(
      termsOf(textFragmentUrl(PAGE, { exact: '投票', prefix: '市议会', suffix: '通过' }))?.start,
    ).toBe('投票');
  });

  it('makes lone surrogates well-formed rather than fail', () => {
    expect(termsOf(textFragmentUrl(PAGE, { exact: 'a lone \ud83d half of a pair' }))).toEqual({
      start: 'a lone \ufffd half of a pair',
    });
  });

  it('is made of pieces of the quote and its context, in order and apart, in any text', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[a-zé-]{1,12}[,.!?&"”]?$/),
      fc.constantFrom('\n\n', '“so-called”', '😀', '—', '市议会', 'A&B,'),
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 90 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(text, text, text, fc.nat(2), (exact, prefix, suffix, count) => {
        const quote = { exact, prefix: `${prefix} `, suffix: ` ${suffix}` };
        const terms = termsOf(textFragmentUrl(PAGE, quote, { count }));
        if (terms === undefined) {
          expect(exact).not.toMatch(/[\p{L}\p{N}]/u);
          return;
        }
        const { start, end } = terms;
        const from = exact.indexOf(start);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(isWhole(exact, from, start.length)).toBe(true);
        if (end !== undefined) {
          const at = exact.lastIndexOf(end);
          expect(at).toBeGreaterThanOrEqual(exact.indexOf(start) + start.length);
          expect(isWhole(exact, at, end.length)).toBe(true);
        }
        for (const term of Object.values(terms) as string[]) {
          expect(term).not.toMatch(/[\n\r]|^\s|\s$|^$/u);
        }
        if (terms.prefix !== undefined) expect(prefix.trimEnd()).toContain(terms.prefix);
        if (terms.suffix !== undefined) expect(suffix.trimStart()).toContain(terms.suffix);
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether no run of letters, of a script with spaces, goes on beyond the piece. */
function isWhole(text: string, start: number, length: number): boolean {
  const isCut = (at: number): boolean => /^[a-zé]{2}$/u.test(text.slice(at - 1, at + 1));
  return !(start > 0 && isCut(start)) && !isCut(start + length);
}
