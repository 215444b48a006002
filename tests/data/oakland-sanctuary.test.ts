import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import story from '../../data/oakland-sanctuary.json' with { type: 'json' };
import recorded from './oakland-quotes.json' with { type: 'json' };
import { parseTimeline } from '../../src/model/parse.ts';
import { toldOrder } from '../../src/sources/told-order.ts';
import { quotePlace } from '../../src/view/quote-place.ts';

const ARTICLE = new URL('../../../shared/sources/newsweek-oakland-sanctuary.txt', import.meta.url);
const SHA256 = 'cb6bd45454b570d81d4835ef0a95632f0e6c791d01bb6938e058943c3f99fe76';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const { timeline, issues } = parseTimeline(story);
const events = timeline?.events ?? [];
const event = (id: string) => {
  const found = events.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`missing event: ${id}`);
  return found;
};
const text = JSON.stringify(story);
const quotes = events.flatMap(({ id, quotes: own }) => own.map((quote) => ({ id, quote })));

describe('the Oakland file', () => {
  it('has nothing to report', () => {
    expect(issues).toEqual([]);
  });

  it('holds every quote at its recorded offset, word for word', () => {
    expect(
      quotes.map(({ id, quote }) => ({
        event: id,
        start: quote.start,
        length: [...quote.exact].length,
        sha256: sha256(quote.exact),
      })),
    ).toEqual(recorded);
  });

  it('names the text that its quotes were checked against', () => {
    expect(timeline?.sources.find(({ id }) => id === 'newsweek')?.sha256).toBe(SHA256);
  });

  // The article is not part of the project: where it does not lie beside it, the offsets recorded
  // above are what is left to hold.
  it('quotes the article verbatim, where it lies beside the project', () => {
    if (!existsSync(ARTICLE)) {
      expect(quotes).toHaveLength(recorded.length);
      return;
    }
    const article = readFileSync(ARTICLE, 'utf8');
    expect(sha256(article)).toBe(SHA256);
    const characters = [...article];
    for (const { quote } of quotes) {
      const start = quote.start ?? -1;
      expect(characters.slice(start, start + [...quote.exact].length).join('')).toBe(quote.exact);
    }
  });

  it('gives the paragraph of each quote, where the article lies beside the project', () => {
    const places = quotes.map(({ quote }) => quotePlace(quote));
    expect(places).not.toContain(null);
    if (!existsSync(ARTICLE)) return;
    const [, ...blocks] = readFileSync(ARTICLE, 'utf8').split('\n\n');
    let paragraphs = 0;
    // A photograph's caption ends in its credit, and stands outside the text.
    const numbered = blocks.map((block) => ({
      block,
      place: /(Reuters|Getty)$/.test(block.trim()) ? ('caption' as const) : (paragraphs += 1),
    }));
    expect(places).toEqual(
      quotes.map(({ quote }) => numbered.find(({ block }) => block.includes(quote.exact))?.place),
    );
  });

  it('marks only words that stand once in their quote', () => {
    for (const { quote } of quotes) {
      for (const mark of quote.mark) expect(quote.exact.split(mark)).toHaveLength(2);
    }
  });

  it('has every event with its date', () => {
    expect(events.map(({ id, date }) => `${id} ${date.text}`).sort()).toEqual(
      [
        'august-raid 2017-08-16',
        'chronicle-followup 2018-01-17',
        'chronicle-report [2018-01-16,2018-01-17]',
        'council-vote 2018-01-16',
        'doj-review 2018-01-16',
        'homan-fox 2018-01-02',
        'homan-statement [2018-01-17,2018-01-18]',
        'kaplan-comment 2018-01-17',
        'photo-caravan 2017-04-18',
        'photo-vigil 2017-01-25',
        'planned-raids [2018-01-17..]',
        'publication [2018-01-17..2018-01-23]',
        'resolution-introduced 2017-11?',
        'sb54-effective 2018-01-01',
        'sb54-signed 2017-10-05',
        'schaaf-response 2018-01-17',
        'trump-orders 2017-01-25',
      ].sort(),
    );
  });
});

describe('the traps of the Oakland story', () => {
  const stated = (id: string, words: string) =>
    event(id).stated.find((entry) => entry.text.includes(words));

  it('keeps "a day after" as what the article says, apart from the date that evidence gives', () => {
    expect(stated('chronicle-report', 'a day after')?.date?.text).toBe('2018-01-15');
    expect(event('chronicle-report').date.text).toBe('[2018-01-16,2018-01-17]');
  });
  it('resolves weekdays to days that are those weekdays', () => {
    const weekday = (date: string) => new Date(`${date}T00:00Z`).getUTCDay();
    expect([weekday('2018-01-16'), weekday('2018-01-17'), weekday('2018-01-02')]).toEqual([
      2, 3, 2,
    ]);
    expect(stated('council-vote', 'on Tuesday')).toBeDefined();
  });
  it('puts both photographs in 2017 and says that no year is printed', () => {
    for (const id of ['photo-caravan', 'photo-vigil']) {
      expect(event(id).date.text).toMatch(/^2017-/);
      expect(event(id).stated.some(({ date }) => date?.text.startsWith('XXXX-'))).toBe(true);
    }
  });
  it('keeps the glyphs of the source: curly only around the sanctuary cities of the caption', () => {
    const curly = quotes.filter(({ quote }) => /[\u201c\u201d]/.test(quote.exact));
    expect(curly.map(({ id }) => id).sort()).toEqual(['photo-vigil', 'trump-orders']);
    expect(quotes.some(({ quote }) => quote.exact.includes("Council's"))).toBe(true);
    expect(quotes.some(({ quote }) => quote.exact.includes('\u2014'))).toBe(true);
  });
  it('takes names and scare quotes for no one’s speech', () => {
    for (const id of ['photo-caravan', 'photo-vigil', 'trump-orders']) {
      expect(event(id).quotes.every(({ speaker }) => speaker === undefined)).toBe(true);
    }
  });
  it('keeps the editor’s brackets in Kaplan’s words and says whose they are', () => {
    const words = event('kaplan-comment').quotes.find(({ speaker }) => speaker === 'kaplan');
    expect(words?.exact).toContain('[President Donald] Trump');
    expect(JSON.stringify(event('kaplan-comment'))).toMatch(/bracket/i);
  });
  it('does not correct "aide"', () => {
    expect(quotes.some(({ quote }) => quote.exact.includes('do not aide immigration agents'))).toBe(
      true,
    );
  });
  it('keeps Schaaf’s two sentences apart, with the comma that is printed', () => {
    const own = event('schaaf-response').quotes.filter(({ speaker }) => speaker === 'schaaf');
    expect(own.map(({ start }) => start).sort()).toEqual([2603, 2743]);
    expect(own.some(({ exact }) => exact.endsWith('our residents,'))).toBe(true);
  });
  it('makes one event of the vote, though the headline repeats it', () => {
    expect(events.filter(({ kind }) => kind === 'vote')).toHaveLength(1);
  });
  it('tells another order than time’s', () => {
    const { rows } = toldOrder(events, 'newsweek');
    expect(rows.some(({ toldRank, happenedRank }) => toldRank !== happenedRank)).toBe(true);
  });
  it('names who a pronoun means: the statement and the remarks are both Homan’s', () => {
    expect(event('homan-statement').actors[0]).toBe('homan');
    expect(event('schaaf-response').actors).toContain('kpix');
    expect(event('kaplan-comment').actors).toContain('tribune');
  });
  it('says unanimous and gives no tally', () => {
    expect(event('council-vote').summary).toMatch(/unanimous/);
    expect(text).not.toMatch(/\b[78]\s?[-\u2013]\s?0\b/);
  });
  it('knows of a third sponsor', () => {
    expect(JSON.stringify(event('resolution-introduced'))).toContain('Gallo');
  });
  it('keeps Senator Harris’s 4 January as her statement only', () => {
    expect(event('homan-fox').date.text).toBe('2018-01-02');
    expect(event('homan-fox').stated.some(({ date }) => date?.text === '2018-01-04')).toBe(true);
  });
  it('keeps the late evening’s vote on Tuesday, Pacific time', () => {
    expect(timeline?.timeZone).toBe('America/Los_Angeles');
    expect(event('council-vote').date.earliestMs).toBe(Date.parse('2018-01-16T08:00Z'));
  });
  it('names no private child: the caption is quoted from after the name, without what stands before', () => {
    const [quote] = event('photo-vigil').quotes;
    expect(quote?.start).toBe(1939);
    expect(quote?.prefix).toBeUndefined();
  });
  it('parts the reports on the Justice Department from Homan’s remarks of two weeks before', () => {
    expect(event('doj-review').date.text).not.toBe(event('homan-fox').date.text);
  });
  it('shows the sweep as planned, never as one that happened', () => {
    expect(event('planned-raids').status).toBe('planned');
  });
  it('gives the article no author and no day', () => {
    const source = timeline?.sources.find(({ id }) => id === 'newsweek');
    expect(source?.author).toBeUndefined();
    expect(source?.published).toBeUndefined();
  });
  it('never shows a paraphrase as Homan’s words', () => {
    const spoken = quotes.filter(({ quote }) => quote.speaker === 'homan');
    expect(spoken.some(({ quote }) => quote.exact.includes('irresponsible'))).toBe(false);
  });
  it('gives Schaaf’s jail remark to nobody as direct speech', () => {
    const jail = quotes.filter(({ quote }) => quote.exact.includes('go to jail'));
    expect(jail.every(({ quote }) => quote.speaker === undefined)).toBe(true);
  });
  it('marks as disputed what the evidence does not bear out', () => {
    const disputed = event('council-vote').relations.filter((relation) => relation.disputed);
    expect(disputed.map(({ to }) => to).sort()).toEqual([
      'chronicle-report',
      'doj-review',
      'homan-fox',
    ]);
  });
});
