import * as v from 'valibot';
import { isLanguageTag, isTimestamp, isTimeZone } from './checks.ts';
import type { CheckCode } from './issues.ts';

/*
 * The timeline file, format version 1: the one definition. The types of timeline.ts are inferred
 * from it, shape.ts reads files by it, and data/schema.json and sound-table.ts are made from it.
 *
 * A fault falls on the smallest part that can be missing: on an optional field, on an item of a
 * list, or, where a required field is at fault, on the object around it. So a bad `speaker` would
 * cost only itself; `vital` makes a fault in an optional field cost the object too, where the
 * default would say something untrue.
 */

/** What a text stands for, where that takes more than the text itself to check; see rules.ts. */
export type Meaning = 'date' | 'interval' | 'address' | 'source' | 'actor' | 'event' | 'mark';

/** The marks that the reader of the file (shape.ts) looks for in a schema's metadata. */
export interface Marks {
  readonly means?: Meaning;
  /** A fault here costs the object around it, though the field is optional. */
  readonly vital?: boolean;
  /** Of a list of texts: one that stands in it already is left out, with a warning. */
  readonly distinct?: boolean;
}

/** Checks name the code of their issue where a message would stand; issues.ts has the words. */
const code = (name: CheckCode): CheckCode => name;
const marks = (found: Marks): Record<string, unknown> => ({ ...found });

const text = (description: string) => v.pipe(v.string(), v.description(description));

const words = (description: string) =>
  v.pipe(v.string(), v.regex(/\S/, code('empty-text')), v.description(description));

const date = (description: string, means: 'date' | 'interval' = 'date') =>
  v.pipe(
    v.string(),
    v.brand('EDTF'),
    v.description(description),
    v.metadata({ ...marks({ means }), examples: EXAMPLES[means] }),
  );

const EXAMPLES = {
  date: ['2018-01-16', '2018-01', '2018-01~', '[2018-01-16,2018-01-17]', '2018-01-16T17:30-08:00'],
  interval: ['2017-12/2018-02', '2018-01-01/..'],
};

const address = (description: string) =>
  v.pipe(v.string(), v.description(description), v.metadata(marks({ means: 'address' })));

const reference = (means: 'source' | 'actor' | 'event', description: string) =>
  v.pipe(
    v.string(),
    v.regex(/\S/, code('empty-text')),
    v.description(description),
    v.metadata(marks({ means })),
  );

const language = (description: string) =>
  v.pipe(v.string(), v.check(isLanguageTag, code('bad-language')), v.description(description));

export const sourceSchema = v.pipe(
  v.object({
    id: words('Stable and unique among the sources.'),
    title: words('What was read.'),
    publisher: v.exactOptional(text('Who published it.')),
    author: v.exactOptional(text('Who wrote it.')),
    url: v.exactOptional(address('Where it can be read; http or https.')),
    published: v.exactOptional(date('When it was published, in EDTF.')),
    language: v.exactOptional(language('BCP 47 tag of the language it is written in.')),
    sha256: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^[0-9a-fA-F]{64}$/, code('bad-hash')),
        v.description('SHA-256, in hexadecimal, of the text that quotes were checked against.'),
      ),
    ),
  }),
  v.description('What was read.'),
);

export const actorSchema = v.pipe(
  v.object({
    id: words('Stable and unique among the actors.'),
    name: words('As it is shown.'),
    role: v.exactOptional(text('For example mayor.')),
    affiliation: v.exactOptional(text('For example City of Oakland.')),
    color: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, code('bad-colour')),
        v.description('Colour of the lane, #rgb or #rrggbb.'),
      ),
    ),
  }),
  v.description('Who acts or speaks.'),
);

export const quoteSchema = v.pipe(
  v.object({
    source: reference('source', 'Id of the source that has the words.'),
    exact: words('The words, exactly as the source has them.'),
    prefix: v.exactOptional(text('Words of the source right before.')),
    suffix: v.exactOptional(text('Words of the source right after.')),
    start: v.exactOptional(
      v.pipe(
        v.number(),
        v.safeInteger(code('bad-start')),
        v.minValue(0, code('bad-start')),
        v.description('Offset of `exact` in the source text, in Unicode code points from 0.'),
      ),
    ),
    // Without a speaker the words would be the source's own: vital, lest they be misattributed.
    speaker: v.exactOptional(
      v.pipe(
        reference(
          'actor',
          'Id of the actor whose direct speech the words are. Without it they are the source’s own.',
        ),
        v.metadata(marks({ vital: true })),
      ),
    ),
    mark: v.exactOptional(
      v.pipe(
        v.array(
          v.pipe(v.string(), v.nonEmpty(code('empty-text')), v.metadata(marks({ means: 'mark' }))),
        ),
        v.description('Parts of `exact` to emphasise, each itself verbatim.'),
        v.metadata(marks({ distinct: true })),
      ),
      [],
    ),
  }),
  v.description('Words of a source: a W3C TextQuoteSelector.'),
);

export const statedSchema = v.pipe(
  v.object({
    source: reference('source', 'Id of the source.'),
    text: words('Its words on the time, for example: a day after.'),
    date: v.exactOptional(date('The date these words alone give, where it differs, in EDTF.')),
    note: v.exactOptional(text('Why the two differ.')),
  }),
  v.description('What a source says of the time of the event.'),
);

export const relationSchema = v.pipe(
  v.object({
    to: reference('event', 'Id of the other event.'),
    type: v.pipe(
      v.picklist(['responds-to', 'follows', 'enables', 'reports-on', 'part-of']),
      v.description('How this event relates to the other one.'),
    ),
    source: v.exactOptional(reference('source', 'Id of the source that asserts it.')),
    quote: v.exactOptional(text('The words that assert it.')),
    // A disputed relation must not pass for an undisputed one.
    disputed: v.exactOptional(
      v.pipe(
        v.boolean(),
        v.description('Whether somebody disputes it.'),
        v.metadata(marks({ vital: true })),
      ),
      false,
    ),
  }),
  v.description('How one event relates to another.'),
);

export const mediaSchema = v.pipe(
  v.object({
    url: address('The image; http or https.'),
    alt: text('What the image shows, for those who cannot see it; empty if it only decorates.'),
    caption: v.exactOptional(text('Text under the image.')),
    credit: v.exactOptional(text('Whose image it is.')),
    link: v.exactOptional(address('Where a press on the image leads; http or https.')),
  }),
  v.description('An image.'),
);

export const linkSchema = v.pipe(
  v.object({
    url: address('http or https.'),
    label: words('The words of the link.'),
  }),
  v.description('A link.'),
);

export const eventSchema = v.pipe(
  v.object({
    id: words('Stable and unique among the events; used in links to it.'),
    title: words('What happened, in the editor’s own words.'),
    summary: v.exactOptional(text('More of it, in the editor’s own words.')),
    date: date('When it happened, in EDTF: Level 0, Level 1, and the sets of Level 2.'),
    actors: v.exactOptional(
      v.pipe(
        v.array(reference('actor', 'Id of an actor.')),
        v.description('Ids of the actors; the first one owns the lane.'),
        v.metadata(marks({ distinct: true })),
      ),
      [],
    ),
    kind: v.exactOptional(text('For example law, statement, report, vote or protest.')),
    // A planned event must not pass for one that happened.
    status: v.exactOptional(
      v.pipe(
        v.picklist(['occurred', 'planned', 'disputed']),
        v.description('A planned event is never drawn as one that happened.'),
        v.metadata(marks({ vital: true })),
      ),
      'occurred',
    ),
    quotes: v.exactOptional(
      v.pipe(v.array(quoteSchema), v.description('The words of the sources on the event.')),
      [],
    ),
    stated: v.exactOptional(
      v.pipe(v.array(statedSchema), v.description('What sources say of its time.')),
      [],
    ),
    relations: v.exactOptional(
      v.pipe(v.array(relationSchema), v.description('Relations to other events.')),
      [],
    ),
    media: v.exactOptional(v.pipe(v.array(mediaSchema), v.description('Images.')), []),
    links: v.exactOptional(v.pipe(v.array(linkSchema), v.description('Further reading.')), []),
  }),
  v.description('Something that happened, is planned, or is disputed.'),
);

export const eraSchema = v.pipe(
  v.object({
    title: words('The label of the span.'),
    date: date('From when to when: an EDTF interval.', 'interval'),
  }),
  v.description('A labelled span in the background.'),
);

export const timelineSchema = v.pipe(
  v.object({
    $schema: v.exactOptional(text('Address of this schema, for editors that help with it.')),
    title: words('The title, plain text like every text of the file.'),
    description: v.exactOptional(text('What the timeline is about.')),
    language: v.exactOptional(language('BCP 47 tag of the language of the texts.'), 'en'),
    timeZone: v.exactOptional(
      v.pipe(
        v.string(),
        v.check(isTimeZone, code('unknown-zone')),
        v.description(
          'IANA zone in which every date without an offset is meant and every tick is drawn.',
        ),
      ),
      'UTC',
    ),
    updated: v.exactOptional(
      v.pipe(
        v.string(),
        v.check(isTimestamp, code('bad-timestamp')),
        v.description('When the file was last changed, as RFC 3339 writes it.'),
      ),
    ),
    sources: v.exactOptional(
      v.pipe(v.array(sourceSchema), v.description('Everything that was read.')),
      [],
    ),
    actors: v.exactOptional(
      v.pipe(v.array(actorSchema), v.description('Everybody who acts or speaks.')),
      [],
    ),
    events: v.pipe(v.array(eventSchema), v.description('The events, in any order; may be empty.')),
    eras: v.exactOptional(
      v.pipe(v.array(eraSchema), v.description('Labelled spans in the background.')),
      [],
    ),
  }),
  v.title('Sourceline timeline, format version 1'),
  v.description(
    'Events, each tied to the verbatim words of its sources. Fields whose names begin with x- are free for your own use.',
  ),
);

/** A text that stands for a date; reading the file puts the date in its place. */
export type DateText = string & v.Brand<'EDTF'>;
