import * as schemas from '../src/model/schema.ts';
import { marksOf, type Schema } from '../src/model/shape.ts';
import type { Spec } from '../src/model/sound-leaf.ts';

interface Step {
  readonly kind: string;
  readonly type: string;
  readonly message?: unknown;
  readonly requirement?: unknown;
  readonly options?: readonly string[];
}

/** How the table writes a check, by the name that valibot has for it. */
const WORDS: Readonly<Record<string, (step: Step) => string>> = {
  string: () => 'text',
  number: () => 'number',
  boolean: () => 'boolean',
  picklist: ({ options }) => `of:${(options ?? []).join()}`,
  regex: ({ requirement }) => `like:${(requirement as RegExp).source}`,
  non_empty: () => 'like:^[^]',
  safe_integer: () => 'whole',
  min_value: ({ requirement }) => `least:${String(requirement)}`,
  // Named by the code of its issue.
  check: ({ message }) => `is:${String(message)}`,
};

/**
 * src/model/sound-table.ts, made from the one definition in src/model/schema.ts: what must be true
 * of a file that has no fault, without the words for those that have one, which weigh ten times as
 * much. `npx vitest run tests/model/sound-table.test.ts` fails when the file differs and, with
 * UPDATE=1 in the environment, writes it.
 */
export function makeSoundTable(): Spec {
  return specOf(schemas.timelineSchema);
}

/** @throws Error `unknown check: X` where the table has no word for one */
function specOf(schema: Schema): Spec {
  if (schema.entries !== undefined) {
    return Object.fromEntries(
      Object.entries(schema.entries).map(([name, entry]) =>
        entry.wrapped === undefined
          ? [name, specOf(entry)]
          : [`${name}?`, withDefault(specOf(entry.wrapped), entry.default)],
      ),
    );
  }
  if (schema.item !== undefined) {
    const item = specOf(schema.item);
    return marksOf(schema).distinct === true ? [item, 'distinct'] : [item];
  }
  const { means } = marksOf(schema);
  return [...wordsOf(schema), ...(means === undefined ? [] : [`means:${means}`])].join(' ');
}

/** Of a list the default is an empty one. */
function withDefault(spec: Spec, value: unknown): Spec {
  if (value === undefined || typeof spec !== 'string') return spec;
  return `${spec} =${JSON.stringify(value)}`;
}

function wordsOf(schema: Schema): string[] {
  const steps = 'pipe' in schema ? (schema.pipe as readonly Step[]) : [schema as Step];
  return steps.flatMap((step) => {
    if (step.kind === 'metadata' || step.type === 'brand') return [];
    if ('pipe' in step) return wordsOf(step as unknown as Schema);
    const word = WORDS[step.type];
    if (word === undefined) throw new Error(`unknown check: ${step.type}`);
    return [word(step)];
  });
}
