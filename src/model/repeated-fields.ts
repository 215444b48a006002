import type { IssueList } from './issue-list.ts';
import { fault, type Path } from './issues.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Finds the fields that an object has already, which JSON.parse lets pass: it keeps the last of
 * them and drops the others without a word. Names are compared as they are read: `"\u0061"` is `"a"`.
 *
 * One walk over a text that is JSON, without recursion; it takes no longer than parsing, as texts
 * are skipped whole and one table of names serves all objects of a depth. Another text gets some answer.
 * @param found Called in the order of the text. `path` leads to the field and is good only during
 *   the call; `offset` is where its name begins, in UTF-16 units.
 */
export function findRepeatedFields(
  json: string,
  found: (path: Path, offset: number) => void,
): void {
  const path: (string | number)[] = [];
  /** Where each object begins that is open; NaN for a list. */
  const openedAt: number[] = [];
  /** For each depth, where each name was seen last, in whatever object. */
  const seenAt: Map<string, number>[] = [];
  let isName = false;

  const open = (offset: number): void => {
    openedAt.push(offset);
    path.push(0);
    if (seenAt.length < path.length) seenAt.push(new Map());
  };
  const name = (start: number, end: number): void => {
    const depth = path.length - 1;
    const text = nameOf(json.slice(start + 1, end));
    const seen = seenAt[depth];
    path[depth] = text;
    // Seen before this object began, it is another's.
    if ((seen?.get(text) ?? -1) > (openedAt[depth] ?? NaN)) found(path, start);
    seen?.set(text, start);
  };

  for (let index = 0; index < json.length; index++) {
    switch (json.charCodeAt(index)) {
      case QUOTE: {
        const end = closingQuote(json, index);
        if (isName) name(index, end);
        isName = false;
        index = end;
        break;
      }
      case COMMA: {
        const last = path.length - 1;
        const step = path[last];
        isName = !Number.isNaN(openedAt[last]);
        if (!isName && typeof step === 'number') path[last] = step + 1;
        break;
      }
      case OPEN_OBJECT:
        open(index);
        isName = true;
        break;
      case OPEN_LIST:
        open(NaN);
        isName = false;
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        path.pop();
        openedAt.pop();
        isName = false;
    }
  }
}

/**
 * Reports every field of a file that stands in its object already, but in events that are not read.
 * @param maxEvents of which the fields are read
 */
export function reportRepeatedFields(json: string, issues: IssueList, maxEvents: number): void {
  findRepeatedFields(json, (path) => {
    const [list, index] = path;
    if (list === 'events' && typeof index === 'number' && index >= maxEvents) return;
    reportRepeatedField(path, issues);
  });
}

/** Reports that a field stands in its object already. @param path from the root of the file */
export function reportRepeatedField(path: Path, issues: IssueList): void {
  issues.add(fault('repeated-field', String(path.at(-1))), path);
}

function nameOf(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

/** Where the text that begins at a quote ends; the end of the whole where it does not. */
function closingQuote(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end < 0 ? json.length : end;
}

function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json[first - 1] === '\\') first--;
  return (at - first) % 2 === 1;
}
