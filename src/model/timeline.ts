import type * as v from 'valibot';
import type { EdtfDate } from '../time/edtf.ts';
import type {
  actorSchema,
  DateText,
  eraSchema,
  eventSchema,
  linkSchema,
  mediaSchema,
  quoteSchema,
  relationSchema,
  sourceSchema,
  statedSchema,
  timelineSchema,
} from './schema.ts';

/**
 * A part of a file that has been checked: as the schema defines it, never to be changed, with
 * dates in the place of their texts. Lists that the file leaves out are empty, defaults are filled
 * in, and optional fields are absent rather than undefined. Fields named x-... are kept.
 */
export type Checked<Part> = Part extends DateText
  ? EdtfDate
  : Part extends readonly (infer Item)[]
    ? readonly Checked<Item>[]
    : Part extends object
      ? { readonly [Name in keyof Part]: Checked<Part[Name]> }
      : Part;

/** What was read. Its url is http(s), its sha256 that of the text that quotes were checked against. */
export type Source = Checked<v.InferOutput<typeof sourceSchema>>;

/** Who acts or speaks. */
export type Actor = Checked<v.InferOutput<typeof actorSchema>>;

/**
 * A W3C TextQuoteSelector with its source. `start` counts Unicode code points from 0; without a
 * `speaker` the words are the source's own; every `mark` stands in `exact`.
 */
export type Quote = Checked<v.InferOutput<typeof quoteSchema>>;

/** What a source says of the time, and the date its words alone give where that differs. */
export type Stated = Checked<v.InferOutput<typeof statedSchema>>;

/** How an event relates to the event `to`; `source` and `quote` say who asserts it. */
export type Relation = Checked<v.InferOutput<typeof relationSchema>>;
export type RelationType = Relation['type'];

/** An image; its addresses are http(s). */
export type Media = Checked<v.InferOutput<typeof mediaSchema>>;

/** A link; http(s). */
export type Link = Checked<v.InferOutput<typeof linkSchema>>;

/** Something that happened, is planned, or is disputed. The first of its actors owns the lane. */
export type TimelineEvent = Checked<v.InferOutput<typeof eventSchema>>;
export type Status = TimelineEvent['status'];

/** A labelled span in the background; its date is an interval. */
export type Era = Checked<v.InferOutput<typeof eraSchema>>;

/** A timeline that has been checked: every id is known, every date is read, every address is http(s). */
export type Timeline = Omit<Checked<v.InferOutput<typeof timelineSchema>>, '$schema'>;
