/** The kinds of values that JSON has, in words that fit `Expected ..., got ...`. */
export type Kind = 'text' | 'a number' | 'true or false' | 'a list' | 'an object';

/** How each kind is written, for those who wrote another one. */
export const KIND_REMEDIES: Readonly<Record<Kind, string>> = {
  text: 'Write it in double quotes: "..."',
  'a number': 'Write it in digits, without quotes.',
  'true or false': 'Write true or false, without quotes.',
  'a list': 'Write it in square brackets: [...]',
  'an object': 'Write it in braces: {...}',
};

/** What a value is, in words: null is `null`, nothing at all is `nothing`. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list' satisfies Kind;
  if (Number.isNaN(value)) return 'a number that is none';
  const words: Partial<Record<string, string>> = {
    string: 'text' satisfies Kind,
    number: 'a number' satisfies Kind,
    object: 'an object' satisfies Kind,
    undefined: 'nothing',
  };
  return words[typeof value] ?? `a ${typeof value}`;
}

/** Whether a value is an object in the sense of JSON: neither null nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of an object itself, never of its prototype; undefined where there is none. */
export function ownField(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
