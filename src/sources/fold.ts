/**
 * Folding of typography: two texts that fold to the same string have the same words and differ at
 * most in white space, quotation-mark glyphs, dashes and Unicode normalisation.
 *
 * What is folded: a run of white space to one space, and to none at either end of the text and
 * beside a dash (houses differ in whether a dash is spaced); every single quotation mark, apostrophe
 * and prime to ', every double one to "; every dash, hyphen and minus, and a run of them, to one -;
 * and every letter with its marks to its canonical composition (NFC). Case is not folded.
 *
 * A zero-width space is white space like any other, since it stands where a line may break; a soft
 * hyphen and a word joiner, which show nothing and part nothing, are dropped as white space is at
 * the ends.
 */

/** In what two texts with the same words may differ; white space includes what shows nothing. */
export type DifferenceKind = 'white-space' | 'quotation-mark' | 'dash' | 'normalisation';

export interface FoldedText {
  /** As it was read. */
  readonly text: string;
  readonly folded: string;
  /** For each UTF-16 unit of `folded`, where the characters it stands for begin in `text` (UTF-16). */
  readonly from: Uint32Array;
  /** For each UTF-16 unit of `folded`, where those characters end in `text`, exclusive (UTF-16). */
  readonly to: Uint32Array;
}

const SINGLE_MARKS = "'`´‘’‚‛‹›′ʼʹ＇";
const DOUBLE_MARKS = '"“”„‟«»″〝〞〟＂';

const GLYPHS: ReadonlyMap<string, string> = new Map([
  ...[...SINGLE_MARKS].map((glyph) => [glyph, "'"] as const),
  ...[...DOUBLE_MARKS].map((glyph) => [glyph, '"'] as const),
]);

const WHITE_SPACE = /^[\s\u200b]$/;
const INVISIBLE = /^[\u00ad\u2060]$/;
const DASH = /^[\p{Pd}\u2212\u2043]$/u;
// What is composed with the letter before it: marks, and the vowels and finals of Hangul syllables.
const JOINS = /^[\p{M}\u1160-\u11ff]$/u;
const FIRST_JOINING = 0x300;

/** Folds a text of any length in one pass. Idempotent on its own `folded`. */
export function foldTypography(text: string): FoldedText {
  const units: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const last = (): string | undefined => units[units.length - 1];
  const push = (unit: string, start: number, end: number): void => {
    units.push(unit);
    from.push(start);
    to.push(end);
  };
  const dropTrailingSpace = (): void => {
    if (last() !== ' ') return;
    units.pop();
    from.pop();
    to.pop();
  };

  let at = 0;
  while (at < text.length) {
    const end = clusterEnd(text, at);
    const folded = foldCluster(text.slice(at, end));
    if (folded === ' ') {
      if (last() === ' ') to[to.length - 1] = end;
      else if (units.length > 0 && last() !== '-') push(' ', at, end);
    } else if (folded === '-') {
      dropTrailingSpace();
      if (last() === '-') to[to.length - 1] = end;
      else push('-', at, end);
    } else {
      for (let index = 0; index < folded.length; index += 1) push(folded.charAt(index), at, end);
    }
    at = end;
  }
  dropTrailingSpace();
  return { text, folded: units.join(''), from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

/** A folded text without its spaces: texts that are equal then differ at most in where words are parted. */
export function withoutSpaces({ text, folded, from, to }: FoldedText): FoldedText {
  const isKept = (_: number, unit: number): boolean => folded.charAt(unit) !== ' ';
  return {
    text,
    folded: folded.replaceAll(' ', ''),
    from: from.filter(isKept),
    to: to.filter(isKept),
  };
}

/** In what the texts may differ where this folded character stands. */
export function differenceKindOf(foldedUnit: string): DifferenceKind {
  if (foldedUnit === ' ') return 'white-space';
  if (foldedUnit === "'" || foldedUnit === '"') return 'quotation-mark';
  return foldedUnit === '-' ? 'dash' : 'normalisation';
}

// A character and the marks that are composed with it: normalising cluster by cluster gives the same
// as normalising the whole, and keeps track of where each piece came from.
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (codePoint < FIRST_JOINING || !JOINS.test(String.fromCodePoint(codePoint))) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

function foldCluster(cluster: string): string {
  if (WHITE_SPACE.test(cluster)) return ' ';
  if (INVISIBLE.test(cluster)) return '';
  const composed = cluster.normalize('NFC');
  return GLYPHS.get(composed) ?? (DASH.test(composed) ? '-' : composed);
}
