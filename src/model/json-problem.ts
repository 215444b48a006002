import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { TextPosition } from './issues.ts';

/** Where a text stops being JSON, and what is the matter there, in words for editors. */
export interface JsonProblem {
  /** Fits 'The file is not valid JSON: ...' */
  readonly what: string;
  readonly remedy: string;
  /** Undefined where the place could not be found. */
  readonly at?: TextPosition;
  /** Whether the text is sound as far as it goes, and then ends. */
  readonly isCutOff: boolean;
}

interface FirstError {
  readonly code: ParseErrorCode;
  /** In UTF-16 units, as is `length`. */
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
}

/** What is the matter, and what to do, by the name that jsonc-parser has for it. */
const PROBLEMS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  InvalidSymbol: [
    'something stands there that JSON does not know',
    'Put texts in straight double quotes; only numbers, true, false and null go without.',
  ],
  InvalidNumberFormat: ['the number is not written as JSON does', 'Write it as in 12 or 0.5.'],
  UnexpectedEndOfNumber: ['the number is not complete', 'Write it as in 12 or 0.5.'],
  PropertyNameExpected: [
    'the name of a field should stand there',
    'Put the name in straight double quotes; the last field of an object has no comma after it.',
  ],
  ValueExpected: [
    'a value should stand there',
    'Write the value; the last item of a list has no comma after it.',
  ],
  ColonExpected: ['a colon is missing', 'Put a colon between the name of the field and its value.'],
  CommaExpected: ['a comma is missing', 'Put a comma between one field or item and the next.'],
  CloseBraceExpected: ['a closing } is missing', 'Close the object with }.'],
  CloseBracketExpected: ['a closing ] is missing', 'Close the list with ].'],
  EndOfFileExpected: ['the file should end there', 'Remove what follows.'],
  InvalidCommentToken: ['a comment stands there, and JSON has none', 'Remove the comment.'],
  UnexpectedEndOfComment: ['a comment stands there, and JSON has none', 'Remove the comment.'],
  UnexpectedEndOfString: [
    'the text that begins there is not closed',
    'Close it with a double quote on the same line; a quote inside is written \\".',
  ],
  InvalidUnicode: ['the \\u is not followed by four digits', 'Write it as in \\u00e9.'],
  InvalidEscapeCharacter: [
    'a backslash stands before a character that takes none',
    'Write two backslashes for one.',
  ],
  InvalidCharacter: [
    'a line break, a tab or another control character stands in a text',
    'Write \\n for a line break and \\t for a tab.',
  ],
};

/**
 * Finds the first problem of a text that JSON.parse has refused. Recursive: give it no text that
 * is deeper than Limits.maxDepth.
 */
export function jsonProblem(text: string): JsonProblem {
  let first: FirstError | undefined;
  visit(
    text,
    {
      onError(code, offset, length, line, column) {
        first ??= { code, offset, length, line: line + 1, column: column + 1 };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  if (first === undefined) {
    return { what: 'its text cannot be read', remedy: 'Check its quotes.', isCutOff: false };
  }
  const { line, column } = first;
  const name = printParseErrorCode(first.code);
  const [what, remedy] = PROBLEMS[name] ?? [
    'something is wrong there',
    'Check its commas, quotes and brackets.',
  ];
  return {
    what: `line ${line}, column ${column}, ${what}`,
    remedy,
    at: { line, column },
    isCutOff: isCutOff(text.trimEnd(), name, first),
  };
}

/** Whether the first error is that nothing more comes, or only the beginning of something. */
function isCutOff(text: string, name: string, { offset, length }: FirstError): boolean {
  if (!/^\s*[{[]/.test(text) || offset + length < text.length) return false;
  if (offset >= text.length || name.startsWith('UnexpectedEndOf')) return true;
  const last = text.slice(offset);
  return ['true', 'false', 'null'].some((word) => word.startsWith(last));
}
