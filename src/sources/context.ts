import { foldTypography, withoutSpaces } from './fold.ts';

/** How the words before and after a place agree with what a quote says of them, 0 to 1 each. */
export interface ContextFit {
  /** Absent where the quote says nothing of what stands before. */
  readonly prefix?: number;
  readonly suffix?: number;
}

// How much further than the context itself to look: white space that folding drops.
const SLACK = 32;
const JOINT_BEFORE = /[^\p{L}\p{N}]+$/u;
const JOINT_AFTER = /^[^\p{L}\p{N}]+/u;

/**
 * Compares the words around [start, end) of `text` (UTF-16) with `prefix` and `suffix`. The fit is the
 * share of the context that agrees, counted from the quote outwards. Typography is folded, and what is
 * neither letter nor digit is passed over next to the quote: a prefix often leaves out the quotation
 * mark. A context without letters or digits is taken as none.
 */
export function fitContext(
  text: string,
  start: number,
  end: number,
  context: { readonly prefix?: string | undefined; readonly suffix?: string | undefined },
): ContextFit {
  const fit: { prefix?: number; suffix?: number } = {};
  const prefix = fold(context.prefix).replace(JOINT_BEFORE, '');
  if (prefix !== '') {
    const reach = 2 * (context.prefix ?? '').length + SLACK;
    const before = fold(text.slice(Math.max(0, start - reach), start)).replace(JOINT_BEFORE, '');
    fit.prefix = commonEnd(before, prefix) / prefix.length;
  }
  const suffix = fold(context.suffix).replace(JOINT_AFTER, '');
  if (suffix !== '') {
    const reach = 2 * (context.suffix ?? '').length + SLACK;
    const after = fold(text.slice(end, end + reach)).replace(JOINT_AFTER, '');
    fit.suffix = commonStart(after, suffix) / suffix.length;
  }
  return fit;
}

/** Whether all of `prefix` stands directly before `start`, typography aside. */
export function hasPrefix(text: string, start: number, prefix: string): boolean {
  const reach = 2 * prefix.length + SLACK;
  return fold(text.slice(Math.max(0, start - reach), start)).endsWith(fold(prefix));
}

/** Whether all of `suffix` stands directly after `end`, typography aside. */
export function hasSuffix(text: string, end: number, suffix: string): boolean {
  return fold(text.slice(end, end + 2 * suffix.length + SLACK)).startsWith(fold(suffix));
}

/** Without spaces: the context of verbatim words may differ in white space as they may. */
function fold(text: string | undefined): string {
  return text === undefined ? '' : withoutSpaces(foldTypography(text)).folded;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (
    length < a.length &&
    length < b.length &&
    a[a.length - 1 - length] === b[b.length - 1 - length]
  ) {
    length += 1;
  }
  return length;
}
