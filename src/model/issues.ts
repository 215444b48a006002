import type { EdtfProblem } from '../time/edtf.ts';
import { valueText } from './value-text.ts';

/** One thing wrong with a file: where, what, and what to write instead. */
export interface Issue {
  /** kebab-case, stable: 'unknown-actor', 'bad-date', 'not-json' ... */
  readonly code: string;
  /** A warning: everything of the format is shown. An error: something is not. */
  readonly severity: 'error' | 'warning';
  /** From the root of the file: ['events', 3, 'date']. A missing field is named as if it were there. */
  readonly path: Path;
  /** The offending value as JSON, cut to 80 characters; absent where there is none. */
  readonly value?: string;
  /** What is wrong, one plain sentence. */
  readonly message: string;
  /** What to do, one plain sentence: 'Write 2024-09-15.' */
  readonly remedy: string;
  /** Only of a text that is not JSON, where no path leads: line and column, from 1. */
  readonly at?: TextPosition;
}

export type Path = readonly (string | number)[];

/** A place in a text; both count from 1, columns in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** What an issue says, in two sentences. */
export interface IssueText {
  readonly message: string;
  readonly remedy: string;
}

/** Finds the name that was probably meant; called only when the text is written, since it searches. */
type Guess = () => string | undefined;

/** Texts of the checks that the schema makes by itself; each knows only the value, as JSON. */
const checkTexts = {
  'empty-text': () => ({
    message: 'The text is empty.',
    remedy: 'Write something, or remove the field if it is optional.',
  }),
  'bad-start': (value: string) => ({
    message: `${value} is not an offset in a text.`,
    remedy: 'Write a whole number of characters, counted from 0, or remove the field.',
  }),
  'bad-colour': (value: string) => ({
    message: `${value} is not a colour that can be used here.`,
    remedy: 'Write it as #rgb or #rrggbb, for example #b4500f.',
  }),
  'bad-language': (value: string) => ({
    message: `${value} is not a language tag.`,
    remedy: 'Write a BCP 47 tag, for example en, pt-BR or zh-Hant.',
  }),
  'bad-timestamp': (value: string) => ({
    message: `${value} is not a time in the form of RFC 3339.`,
    remedy: 'Write it as in 2018-02-01T09:30:00-08:00 or 2018-02-01.',
  }),
  'bad-hash': (value: string) => ({
    message: `${value} is not a SHA-256 in hexadecimal.`,
    remedy: 'Write its 64 digits, each 0 to 9 or a to f.',
  }),
  'unknown-zone': (value: string) => ({
    message: `${value} is not a known time zone, so the dates are shown in UTC.`,
    remedy: 'Write an IANA name, for example America/Los_Angeles.',
  }),
};

/** Every message there is, by code. */
const texts = {
  ...checkTexts,

  // The file as a whole
  empty: () => ({
    message: 'The file is empty.',
    remedy: 'Write a timeline into it; the smallest is {"title": "...", "events": []}.',
  }),
  'not-json': (what: string, remedy: string) => ({
    message: `The file is not valid JSON: ${what}.`,
    remedy,
  }),
  'bad-line': (line: number) => ({
    message: `Line ${line} is not valid JSON.`,
    remedy: 'Write one whole event a line, as JSON; a line break inside a text is written \\n.',
  }),
  'cut-off': (what: string) => ({
    message: `The file ends before it is complete: ${what}.`,
    remedy: 'Load or save it again; a part of it is missing.',
  }),
  'web-page': () => ({
    message: 'The address answered with a web page, not a timeline file.',
    remedy: 'Use the address of the file itself, often called raw or download.',
  }),
  'other-format': (format: string, from: string) => ({
    message: `This is ${format}, not a Sourceline timeline.`,
    remedy: `Import it first: sourceline import FILE --from ${from} -o timeline.json.`,
  }),
  'too-deep': (maxDepth: number) => ({
    message: `The file has more than ${maxDepth} lists or objects inside one another.`,
    remedy: 'A timeline needs 5; check whether this is the right file.',
  }),
  'too-large': (maxSize: string) => ({
    message: `The file is larger than ${maxSize}.`,
    remedy: 'Divide it into several timelines.',
  }),
  'not-an-object': (got: string) => ({
    message: `A timeline file is an object, and this one holds ${got}.`,
    remedy: 'Put the events into one: {"title": "...", "events": [...]}.',
  }),
  'too-many-events': (total: number, maxEvents: number) => ({
    message: `The file has ${total} events, of which the first ${maxEvents} are read.`,
    remedy: 'Divide it into several timelines.',
  }),
  'more-issues': (count: number) => ({
    message: `There are ${count} more issues, not listed here.`,
    remedy: 'Mend those that are listed and check again.',
  }),

  // Shape
  'missing-field': (name: string, expected: string) => ({
    message: `The field \`${name}\` is missing.`,
    remedy: `Add it, as ${expected}.`,
  }),
  'wrong-type': (expected: string, got: string, remedy: string) => ({
    message: `Expected ${expected}, got ${got}.`,
    remedy,
  }),
  'not-one-of': (value: string, options: readonly string[], nearest: Guess) => ({
    message: `${value} is not one of ${options.join(', ')}.`,
    remedy: meant(nearest, String) ?? 'Write one of these.',
  }),
  'too-long': (length: number, maxLength: number) => ({
    message: `The text has ${length} characters; ${maxLength} are read at most.`,
    remedy: 'Shorten it, or link to it.',
  }),
  'unknown-field': (name: string, nearest: Guess) => ({
    message: `The field \`${cut(name)}\` is not part of the format here.`,
    remedy:
      meant(nearest, (field) => `\`${field}\``) ??
      'Remove it, or begin its name with x- to keep it as your own.',
  }),
  'repeated-field': (name: string) => ({
    message: `The field \`${cut(name)}\` stands more than once in one object; only the last is read.`,
    remedy: 'Put what they hold into one of them, and remove the others.',
  }),
  repeated: (value: string) => ({
    message: `${value} stands in this list already.`,
    remedy: 'Remove it here.',
  }),

  // Dates and addresses
  'bad-date': (problem: EdtfProblem) => ({
    message: problem.message,
    remedy: sentence(problem.remedy),
  }),
  'not-an-interval': (value: string) => ({
    message: `${value} is one date, and this needs a beginning and an end.`,
    remedy: 'Write both with a slash between, as in 2017-12/2018-02.',
  }),
  'bad-address': (value: string) => ({
    message: `${value} is not a web address that can be used here.`,
    remedy: 'Write the whole address, beginning with https:// and without a user name.',
  }),

  // References
  'duplicate-id': (value: string) => ({
    message: `The id ${value} is used above already.`,
    remedy: 'Give this one an id of its own.',
  }),
  'unknown-source': (value: string, nearest: Guess) => ({
    message: `No source that can be used has the id ${value}.`,
    remedy: meant(nearest) ?? 'Add it to `sources`, or write the id of one that is there.',
  }),
  'unknown-actor': (value: string, nearest: Guess) => ({
    message: `No actor that can be used has the id ${value}.`,
    remedy: meant(nearest) ?? 'Add it to `actors`, or write the id of one that is there.',
  }),
  'unknown-event': (value: string, nearest: Guess) => ({
    message: `No event that is shown has the id ${value}, so the relation leads nowhere.`,
    remedy: meant(nearest) ?? 'Write the id of an event that is shown.',
  }),
  'relation-to-itself': () => ({
    message: 'The relation leads from an event to the same event.',
    remedy: 'Write the id of another event, or remove the relation.',
  }),
  'mark-not-in-quote': (value: string) => ({
    message: `${value} does not stand in the quote.`,
    remedy: 'Copy it from `exact`, letter for letter.',
  }),
} satisfies Record<string, (...details: never) => IssueText>;

type Texts = typeof texts;
export type IssueCode = keyof Texts;
/** The codes that the schema's own checks carry as their messages. */
export type CheckCode = keyof typeof checkTexts;

const WARNINGS: ReadonlySet<IssueCode> = new Set<IssueCode>(['unknown-field', 'repeated']);

/** What is wrong with a value, wherever it stands; the text is written only when it is wanted. */
export class Fault {
  readonly code: IssueCode;
  readonly text: () => IssueText;

  constructor(code: IssueCode, text: () => IssueText) {
    this.code = code;
    this.text = text;
  }
}

/** A fault by its code, with the details that its text takes. */
export function fault<Code extends IssueCode>(
  code: Code,
  ...details: Parameters<Texts[Code]>
): Fault {
  const write = texts[code] as (...details: Parameters<Texts[Code]>) => IssueText;
  return new Fault(code, () => write(...details));
}

/** The issue of a fault at a place. `value` is the offending one; undefined: there is none. */
export function issueOf(found: Fault, path: Path, value?: unknown): Issue {
  return {
    code: found.code,
    severity: severityOf(found),
    path: [...path],
    ...(value === undefined ? {} : { value: valueText(value) }),
    ...found.text(),
  };
}

export function severityOf(found: Fault): Issue['severity'] {
  return WARNINGS.has(found.code) ? 'warning' : 'error';
}

/** A path as one writes it: `events[3].date`; the root is `the file`. Odd names stand in quotes. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (!/^[\w$-]{1,60}$/.test(step)) text += `[${valueText(step)}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text === '' ? 'the file' : text;
}

function meant(
  nearest: Guess,
  quoted: (name: string) => string = (name) => valueText(name),
): string | undefined {
  const name = nearest();
  return name === undefined ? undefined : `Did you mean ${quoted(name)}?`;
}

function cut(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 39)}…`;
}

/** 'write 2024' as a sentence: 'Write 2024.' */
function sentence(words: string): string {
  const start = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?!]$/.test(start) ? start : `${start}.`;
}
