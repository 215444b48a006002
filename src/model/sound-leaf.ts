import { isLanguageTag, isTimestamp, isTimeZone } from './checks.ts';
import type { Meaning } from './schema.ts';

/**
 * What must be true of a value that has no fault: of a leaf in words, such as `text like:\S` or
 * `of:a,b ="a"`, the last of which is the default; of a list its items, which may have to differ; of
 * an object its fields, with a `?` after the names of those that may be absent.
 */
export type Spec = string | ListSpec | ObjectSpec;
export type ListSpec = readonly [item: Spec, distinct?: 'distinct'];
export interface ObjectSpec {
  readonly [field: string]: Spec;
}

/** A leaf as it can be checked. */
export interface Leaf {
  /** Whether a value is sound by itself. */
  readonly test: (value: unknown, maxTextLength: number) => boolean;
  readonly means: Meaning | undefined;
  /** Undefined where there is no default. */
  readonly fallback: unknown;
}

export interface SpecField {
  readonly name: string;
  readonly isRequired: boolean;
  readonly spec: Spec;
}

type Test = (value: never) => boolean;

/** By the code of the issue that tells of it. */
const CHECKS: Readonly<Record<string, (text: string) => boolean>> = {
  'bad-language': isLanguageTag,
  'bad-timestamp': isTimestamp,
  'unknown-zone': isTimeZone,
};

const TESTS: Readonly<Record<string, (detail: string) => Test>> = {
  number: () => (value: unknown) => typeof value === 'number' && !Number.isNaN(value),
  boolean: () => (value: unknown) => typeof value === 'boolean',
  of: (detail) => {
    const options: readonly unknown[] = detail.split(',');
    return (value: unknown) => options.includes(value);
  },
  like: (detail) => {
    const pattern = new RegExp(detail);
    if (detail !== '\\S') return (text: string) => pattern.test(text);
    // Nearly every text begins with a letter.
    return (text: string) =>
      (text.charCodeAt(0) > 32 && text.charCodeAt(0) < 127) || pattern.test(text);
  },
  is: (detail) => CHECKS[detail] ?? unknownWord(detail),
  whole: () => (value: unknown) => Number.isSafeInteger(value),
  least: (detail) => (value: number) => value >= Number(detail),
};

/** Whether it is that of a list. */
export function isListSpec(spec: Spec): spec is ListSpec {
  return Array.isArray(spec);
}

/** The fields of an object, without the mark of those that may be absent. */
export function fieldsOf(spec: ObjectSpec): readonly SpecField[] {
  return Object.entries(spec).map(([written, of]) => {
    const isRequired = !written.endsWith('?');
    return { name: isRequired ? written : written.slice(0, -1), isRequired, spec: of };
  });
}

/** @throws Error `unknown word: X` */
export function leafOf(spec: string): Leaf {
  const tests: Test[] = [];
  let isText = false;
  let means: Meaning | undefined;
  let fallback: unknown;
  for (const word of spec.split(' ')) {
    const [, name = '', detail = ''] = /^([^:]*):?(.*)$/s.exec(word) ?? [];
    if (word.startsWith('=')) fallback = JSON.parse(word.slice(1));
    else if (name === 'text') isText = true;
    else if (name === 'means') means = detail as Meaning;
    else tests.push((TESTS[name] ?? unknownWord(word))(detail));
  }
  const [only = () => true] = tests;
  const all: Test = tests.length < 2 ? only : (value) => tests.every((test) => test(value));
  return {
    test: isText
      ? (value, most) => typeof value === 'string' && value.length <= most && all(value as never)
      : (value) => all(value as never),
    means,
    fallback,
  };
}

function unknownWord(word: string): never {
  throw new Error(`unknown word: ${word}`);
}

/** Whether all texts of a list differ, as a distinct one's must. */
export function areDistinct(list: readonly unknown[]): boolean {
  if (list.length < 2) return true;
  return list.length === 2 ? list[0] !== list[1] : new Set(list).size === list.length;
}
