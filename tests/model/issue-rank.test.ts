import { describe, expect, it } from 'vitest';
import { byCost } from '../../src/model/issue-rank.ts';
import { parseTimelineText } from '../../src/model/json-text.ts';

describe(byCost, () => {
  it('puts what costs all events before what costs one, a part, or nothing', async () => {
    const { issues, notShown } = await parseTimelineText(`{
      "title": "A", "colour": "red", "timeZone": "Mars", "events": [], "events": [
        {"id": "a", "title": "A", "date": "2018", "summary": 1, "note": "n", "title": "A"},
        {"id": "b", "title": "B", "date": "2018-13"},
        {"id": "c", "title": "C", "date": "2018", "quotes": [{"source": "s", "exact": "e"}]},
        {"id": "d", "title": "D", "date": "2018", "status": "dreamt"},
        {"id": "a", "title": "E", "date": "2018"},
        7
      ]}`);
    const ordered = byCost(issues).map(({ code, path }) => `${path.join('.')} ${code}`);
    expect(ordered).toEqual([
      'events repeated-field',
      'events.1.date bad-date',
      'events.3.status not-one-of',
      'events.4.id duplicate-id',
      'events.5 wrong-type',
      'timeZone unknown-zone',
      'events.0.title repeated-field',
      'events.0.summary wrong-type',
      'events.2.quotes.0.source unknown-source',
      'colour unknown-field',
      'events.0.note unknown-field',
    ]);
    expect(notShown).toBe(4);
  });
});
