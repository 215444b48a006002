import { toJsonSchema } from '@valibot/to-json-schema';
import {
  actorSchema,
  eraSchema,
  eventSchema,
  linkSchema,
  type Marks,
  type Meaning,
  mediaSchema,
  quoteSchema,
  relationSchema,
  sourceSchema,
  statedSchema,
  timelineSchema,
} from '../src/model/schema.ts';

/** What JSON Schema can say of a text by what it stands for. */
const BY_MEANING: Partial<Record<Meaning, object>> = {
  address: { format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' },
};

/**
 * data/schema.json, made from the one definition in src/model/schema.ts: JSON Schema draft-07,
 * which editors know best. `npx vitest run tests/model/schema.test.ts` fails when the file differs
 * and, with UPDATE=1 in the environment, writes it.
 *
 * It says less than parseTimeline checks: no references, dates or time zones. And it is stricter in
 * one thing: an unknown field is an error to it, so that editors underline a misspelt name.
 */
export function makeJsonSchema(): unknown {
  return toJsonSchema(timelineSchema, {
    target: 'draft-07',
    typeMode: 'input',
    definitions: {
      source: sourceSchema,
      actor: actorSchema,
      event: eventSchema,
      quote: quoteSchema,
      stated: statedSchema,
      relation: relationSchema,
      media: mediaSchema,
      link: linkSchema,
      era: eraSchema,
    },
    // Checks by a function have no counterpart; what they ask is in the descriptions.
    ignoreActions: ['check', 'brand'],
    overrideAction({ valibotAction, jsonSchema }) {
      if (valibotAction.type !== 'metadata') return undefined;
      const { means, vital, distinct, ...rest } = jsonSchema as Marks & typeof jsonSchema;
      void vital;
      return {
        ...rest,
        ...(means === undefined ? {} : BY_MEANING[means]),
        ...(distinct === true ? { uniqueItems: true } : {}),
      };
    },
    overrideSchema({ valibotSchema, jsonSchema }) {
      if (valibotSchema.type !== 'object') return undefined;
      return { ...jsonSchema, patternProperties: { '^x-': {} }, additionalProperties: false };
    },
  });
}
