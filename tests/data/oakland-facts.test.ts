import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTimeline } from '../../src/model/parse.ts';
import type { TimelineEvent } from '../../src/model/timeline.ts';
import { toldOrder } from '../../src/sources/told-order.ts';
import { prepareSource, verifyQuote } from '../../src/sources/verify.ts';
import { ARTICLE, EVENTS, RELATIONS } from './oakland-facts.ts';

const fileText = readFileSync(
  new URL('../../data/oakland-sanctuary.json', import.meta.url),
  'utf8',
);
const { timeline } = parseTimeline(JSON.parse(fileText));
if (timeline === null) throw new Error('unreadable file: data/oakland-sanctuary.json');
const { events, sources, actors, eras } = timeline;

// The article itself may not be passed on, so it lies beside the project, if anywhere.
const articleFile = new URL(
  '../../../shared/sources/newsweek-oakland-sanctuary.txt',
  import.meta.url,
);
const article = existsSync(articleFile) ? readFileSync(articleFile, 'utf8') : undefined;

const lengthOf = (text: string): number => [...text].length;

function eventOf(id: string): TimelineEvent {
  const event = events.find((candidate) => candidate.id === id);
  if (event === undefined) throw new Error(`unknown event: ${id}`);
  return event;
}
const ownWords = (id: string): string => `${eventOf(id).title} ${eventOf(id).summary ?? ''}`;
const noteOf = (id: string, source: string): string | undefined =>
  eventOf(id).stated.find((stated) => stated.source === source)?.note;

const quotes = events.flatMap((event) =>
  event.quotes.map((quote) => ({
    ...quote,
    event: event.id,
    start: quote.start ?? NaN,
    end: (quote.start ?? NaN) + lengthOf(quote.exact),
  })),
);
const spoken = quotes.filter(({ speaker }) => speaker !== undefined);
const relations = events.flatMap((event) =>
  event.relations.map((relation) => ({ ...relation, from: event.id })),
);

describe('the facts of the Oakland file', () => {
  it('are seventeen events in time order', () => {
    expect(events.map(({ id, date }) => [id, date.text])).toEqual(
      EVENTS.map(([id, date]) => [id, date]),
    );
    const bounds = events.map(({ date }) => [date.earliestMs, date.latestMs] as const);
    const sorted = [...bounds].sort(([a1, a2], [b1, b2]) => a1 - b1 || (a2 === b2 ? 0 : a2 - b2));
    expect(bounds).toEqual(sorted);
  });

  it.each(EVENTS)('are told in own words for %s', (id, _date, keyWord) => {
    expect(ownWords(id)).toContain(keyWord);
  });

  it('are seventeen relations, each with who asserts it and whether that is disputed', () => {
    expect(
      relations.map(({ from, type, to, source, disputed }) => [
        from,
        type,
        to,
        source ?? null,
        disputed,
      ]),
    ).toEqual(RELATIONS);
  });

  it('do not pass an inference off as what a source says', () => {
    for (const relation of relations.filter(({ source }) => source === undefined)) {
      expect(relation).toHaveProperty('x-basis', expect.stringMatching(/^(?:Inference|Procedure)/));
      expect(relation.quote).toBeUndefined();
    }
  });

  it('fit their titles beside a mark and their roles in the gutter', () => {
    expect(events.filter(({ title }) => lengthOf(title) > 46)).toEqual([]);
    expect(actors.filter(({ role = '' }) => lengthOf(role) > 28)).toEqual([]);
  });

  it('make nine lanes, so that all but the magazine’s own have a colour', () => {
    expect([...new Set(events.map((event) => event.actors[0]))]).toEqual([
      'federal',
      'protesters',
      'ice',
      'california',
      'council',
      'homan',
      'chronicle',
      'schaaf',
      'newsweek',
    ]);
  });

  it('rest on every source that the file names', () => {
    const used = new Set(
      events.flatMap((event) => [
        ...[...event.quotes, ...event.stated].map(({ source }) => source),
        ...event.relations.flatMap(({ source }) => source ?? []),
      ]),
    );
    const linked = new Set(events.flatMap(({ links }) => links.map(({ url }) => url)));
    expect(sources.filter(({ id, url = '' }) => !used.has(id) && !linked.has(url))).toEqual([]);
  });

  it('give a date beside a source’s words only where the words alone give another', () => {
    for (const { date, stated } of events) {
      expect(stated.filter((item) => item.date?.text === date.text)).toEqual([]);
    }
  });

  it('have the state law in force from the day of its effect on', () => {
    expect(eras.map(({ title, date }) => [title, date.text])).toEqual([
      ['Sanctuary state law in force', '2018-01-01/..'],
    ]);
  });
});

describe('the quotes of the Oakland file', () => {
  it('have one or two marks, one of them short enough for a label where somebody speaks', () => {
    for (const { mark } of quotes) expect([1, 2]).toContain(mark.length);
    for (const { mark } of spoken) expect(mark.some((words) => lengthOf(words) <= 40)).toBe(true);
    expect(spoken.flatMap(({ mark }) => mark)).toEqual(
      expect.arrayContaining([
        'start charging some of these politicians',
        'political vendetta',
        'that is what is illegal',
        'careless disregard',
      ]),
    );
  });

  it('have a speaker where they are direct speech, and there only', () => {
    expect(spoken.map(({ speaker, start }) => [speaker, start])).toEqual([
      ['homan', 1488],
      ['kaplan', 1553],
      ['schaaf', 2603],
      ['schaaf', 2743],
      ['homan', 2219],
    ]);
  });

  it('keep the glyphs of the article: one curly pair, one em dash, all else straight', () => {
    const odd = quotes.flatMap(({ event, exact }) => {
      const glyphs = exact.replace(/[\x20-\x7e]/g, '');
      return glyphs === '' ? [] : [[event, glyphs]];
    });
    expect(odd).toEqual([
      ['trump-orders', '“”'],
      ['photo-vigil', '“”'],
      ['schaaf-response', '—'],
    ]);
    const all = quotes.map(({ exact }) => exact).join('\n');
    for (const words of ["Trump's", "Council's", "officers'", "it's"]) expect(all).toContain(words);
  });

  it('are placed in code points, not in bytes', () => {
    // Three characters of three bytes each come before this one: in bytes it would be 2940.
    expect(eventOf('chronicle-followup').quotes[0]?.start).toBe(2934);
  });

  it('leave the caption that stands between Kaplan and Homan to its own events', () => {
    const { start, end } = ARTICLE.captionOfVigil;
    const inCaption = quotes.filter((quote) => quote.start < end && quote.end > start);
    expect(inCaption.map(({ event }) => event)).toEqual(['trump-orders', 'photo-vigil']);
  });

  it('leave the headline out, which tells the vote again', () => {
    const headline = sources.find(({ id }) => id === 'newsweek')?.title ?? '';
    expect(quotes.filter(({ start }) => start < lengthOf(headline))).toEqual([]);
  });

  it('reach nowhere, not even by a prefix or a suffix, into the name of a private child', () => {
    const { start, end } = ARTICLE.privateName;
    for (const { start: from, end: to, prefix = '', suffix = '' } of quotes) {
      const isClear = to + lengthOf(suffix) <= start || from - lengthOf(prefix) >= end;
      expect(isClear).toBe(true);
    }
    expect(eventOf('photo-vigil').actors).toEqual(['protesters', 'migrant-groups']);
    expect(fileText).not.toMatch(/\bchild|seven-year|7-year|aged 7|, 7,/i);
  });

  if (article === undefined) {
    it('are not held against the article, which is not at hand, but lie within its length', () => {
      for (const { start, end } of quotes) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(ARTICLE.codePoints);
      }
    });
  } else {
    const source = prepareSource(article);

    it('are held against the very text whose hash the file records', () => {
      expect(createHash('sha256').update(article, 'utf8').digest('hex')).toBe(ARTICLE.sha256);
      expect(sources.find(({ id }) => id === 'newsweek')?.sha256).toBe(ARTICLE.sha256);
      expect(lengthOf(article)).toBe(ARTICLE.codePoints);
    });

    it('stand in the article once, where they say and between the words they say', () => {
      for (const quote of quotes) {
        expect(verifyQuote(quote, source)).toEqual({
          kind: 'verbatim',
          start: quote.start,
          end: quote.end,
          count: 1,
          ambiguous: false,
          isStartRight: true,
          ...(quote.prefix !== undefined && { isPrefixRight: true }),
          ...(quote.suffix !== undefined && { isSuffixRight: true }),
          differences: [],
        });
      }
    });

    it('are not alone: what is stated and asserted in the article’s name is verbatim too', () => {
      const texts = [
        ...events.flatMap(({ stated }) => stated).map(({ source, text }) => ({ source, text })),
        ...relations.map(({ source, quote }) => ({ source, text: quote ?? '' })),
      ].flatMap((item) => (item.source === 'newsweek' ? item.text : []));
      expect(texts.length).toBeGreaterThan(20);
      for (const exact of texts) {
        expect(verifyQuote({ exact }, source)).toMatchObject({ kind: 'verbatim', differences: [] });
      }
    });

    it('leave the name of the private child out of the whole file', () => {
      const named = article.slice(ARTICLE.privateName.start, ARTICLE.privateName.end);
      const names = [...named.matchAll(/\p{Lu}\p{L}+/gu)].map(([name]) => name);
      expect(names).toHaveLength(2);
      for (const name of names) expect(fileText).not.toContain(name);
    });
  }
});

describe('the doubts of the Oakland file', () => {
  it('are said where the article’s wording and the evidence part', () => {
    expect(noteOf('chronicle-report', 'newsweek')).toContain('Monday');
    for (const id of ['photo-vigil', 'photo-caravan']) {
      expect(noteOf(id, 'newsweek')).toContain('The caption prints no year.');
    }
    expect(noteOf('homan-fox', 'harris')).toMatch(/AP, CNN and Talking Points Memo.*Tuesday/);
    expect(noteOf('doj-review', 'newsweek')).toContain('two weeks older');
  });

  it('include the causes of the vote that the article gives', () => {
    expect(ownWords('council-vote')).toContain('the proposal is of November 2017');
    expect(ownWords('council-vote')).toContain('tally is not known');
  });

  it('call an inference an inference', () => {
    for (const id of ['doj-review', 'chronicle-followup']) {
      expect(ownWords(id)).toContain('is an inference');
    }
    expect(ownWords('kaplan-comment')).toContain('she does not say');
  });

  it('include what belongs to a photograph, and what the article leaves out', () => {
    for (const id of ['photo-vigil', 'photo-caravan']) {
      expect(ownWords(id)).toContain('not part of its account');
    }
    expect(ownWords('august-raid')).toContain('The article does not mention it');
    expect(eventOf('august-raid').quotes).toEqual([]);
    expect(eventOf('august-raid').links.length).toBeGreaterThanOrEqual(2);
  });

  it('do not make a second witness of the East Bay Times, whose phrase the article shares', () => {
    const assertedByIt = relations.filter(({ source }) => source === 'ebt');
    expect(assertedByIt.map(({ to }) => to)).toEqual(['august-raid']);
    expect(events.flatMap(({ stated }) => stated).filter(({ source }) => source === 'ebt')).toEqual(
      [],
    );
  });

  it('leave the raids without an end to the time in which they might come', () => {
    expect(eventOf('planned-raids').date.latestMs).toBe(Infinity);
    expect(events.filter(({ status }) => status !== 'occurred').map(({ id }) => id)).toEqual([
      'planned-raids',
    ]);
  });
});

describe('the two orders of the Oakland story', () => {
  const { rows, openGroups } = toldOrder(events, 'newsweek');
  const rowOf = (id: string) => rows.find(({ eventId }) => eventId === id);

  it('hold the fifteen events that the article tells', () => {
    expect(rows).toHaveLength(15);
    expect([rowOf('august-raid'), rowOf('publication')]).toEqual([undefined, undefined]);
  });

  it('differ: the vote is told second, and ranks ninth in time', () => {
    expect(rowOf('photo-caravan')?.toldRank).toBe(1);
    expect(rowOf('council-vote')).toMatchObject({ toldRank: 2, happenedRank: 9 });
  });

  // That the resolution came in November is inferred, so that it may have come before the law.
  it('leave open the day of the orders, the law and the resolution, and all from the vote on', () => {
    expect([rowOf('sb54-signed'), rowOf('resolution-introduced')]).toMatchObject([
      { happenedRank: 4 },
      { happenedRank: 5 },
    ]);
    expect(openGroups).toEqual([
      { fromRank: 1, toRank: 2 },
      { fromRank: 4, toRank: 5 },
      { fromRank: 8, toRank: 15 },
    ]);
  });

  it('are tied where one sentence tells two events', () => {
    expect(rows.filter(({ isToldTied }) => isToldTied).map(({ eventId }) => eventId)).toEqual([
      'chronicle-report',
      'planned-raids',
      'sb54-signed',
      'sb54-effective',
      'trump-orders',
      'photo-vigil',
    ]);
  });
});
