import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { parseTimeline } from '../../src/model/parse.ts';
import { startMs } from './pages/story.ts';
import { FIRST_MS, LAST_MS, storyText } from './story.ts';
import { writeStory } from './story-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sourceline-story-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const text = [...storyText(2000)].join('');
const { timeline, issues } = parseTimeline(JSON.parse(text));
const events = timeline?.events ?? [];

describe('the made-up story', () => {
  it('is a timeline file without an issue', () => {
    expect(issues).toEqual([]);
    expect(events).toHaveLength(2000);
    expect(timeline?.actors).toHaveLength(12);
    expect(timeline?.sources).toHaveLength(20);
  });

  it('is the same whenever it is made', () => {
    expect([...storyText(2000)].join('')).toBe(text);
  });

  it('has 250 to 300 bytes an event', () => {
    const bytes = Buffer.byteLength(text) / events.length;
    expect(bytes).toBeGreaterThan(250);
    expect(bytes).toBeLessThan(300);
  });

  it('has dates to the minute, the day and the month, in doubt, and one of several', () => {
    const dates = (JSON.parse(text) as { events: { date: string }[] }).events.map(
      ({ date }) => date,
    );
    const forms = [
      /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
      /^\d{4}-\d\d-\d\d$/,
      /^\d{4}-\d\d$/,
      /^\d{4}-\d\d-\d\d\?$/,
      /^\d{4}-\d\d~$/,
      /^\[\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d\]$/,
    ];
    for (const form of forms) {
      expect(dates.filter((date) => form.test(date)).length, String(form)).toBeGreaterThan(10);
    }
    expect(dates.filter((date) => !forms.some((form) => form.test(date)))).toEqual([]);
  });

  it('comes in bursts: a fifth of the months hold most of the events', () => {
    const perMonth = new Map<string, number>();
    for (const { date } of (JSON.parse(text) as { events: { date: string }[] }).events) {
      const month = new Date(startMs(date)).toISOString().slice(0, 7);
      perMonth.set(month, (perMonth.get(month) ?? 0) + 1);
    }
    const counts = [...perMonth.values()].sort((a, b) => b - a);
    const busiest = counts.slice(0, 60).reduce((sum, count) => sum + count, 0);
    expect(busiest / events.length).toBeGreaterThan(0.5);
  });

  it('has a first moment within its 25 years for each date, as peers take it', () => {
    const moments = (JSON.parse(text) as { events: { date: string }[] }).events.map(({ date }) =>
      startMs(date),
    );
    expect(moments.filter((ms) => !(ms >= FIRST_MS && ms < LAST_MS))).toEqual([]);
  });

  it('stands in its file as it is, and with the sizes that the file says', async () => {
    const file = await writeStory(join(folder, 'story.json.gz'), 2000);
    const packed = readFileSync(file.path);
    expect(gunzipSync(packed).toString()).toBe(text);
    expect(file).toMatchObject({ bytes: Buffer.byteLength(text), gzipBytes: packed.byteLength });
  });
});
