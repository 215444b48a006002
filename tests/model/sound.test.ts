import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvent, readRelations } from '../../src/model/event-reader.ts';
import { readHead, startReading } from '../../src/model/head-reader.ts';
import { IssueList } from '../../src/model/issue-list.ts';
import { ownField } from '../../src/model/kinds.ts';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';
import type { Reading } from '../../src/model/rules.ts';
import { areSoundRelations, isSoundEvent, type Knowledge } from '../../src/model/sound.ts';
import { parseEdtf } from '../../src/time/edtf.ts';
import { madeTimelines } from './made.ts';

const LIMITS = { ...DEFAULT_LIMITS, maxTextLength: 50 };

/** Calls back with what is known once the head of a file has been read, and with each of its events. */
function eachEvent(
  file: Readonly<Record<string, unknown>>,
  visit: (event: unknown, reading: Reading, issuesOf: (read: () => void) => number) => void,
): void {
  if (!Array.isArray(file['events'])) return;
  for (const event of file['events'] as unknown[]) {
    const count = (reading: Reading) => reading.issues.inFileOrder([]).length;
    const reading = startReading(new IssueList(1000), LIMITS);
    readHead(file, reading);
    reading.known.events = new Set(['a', 'b', 'e1']);
    visit(event, reading, (read) => {
      const before = count(reading);
      read();
      return count(reading) - before;
    });
  }
}

const knowing = (reading: Reading): Knowledge => ({
  context: reading,
  isDate: (text) => parseEdtf(text, reading.timeZone).ok,
});

describe('the check whether an event is sound', () => {
  it.each([0, 1, 6])('agrees with what the reader reports; odd ones: %i', (odd) => {
    let sound = 0;
    let unsound = 0;
    fc.assert(
      fc.property(madeTimelines({ odd }), (file) => {
        eachEvent(file, (event, reading, issuesOf) => {
          const isSound = isSoundEvent(event, knowing(reading));
          expect(isSound).toBe(issuesOf(() => readEvent(event, 0, reading)) === 0);
          if (isSound) sound++;
          else unsound++;
        });
      }),
      { numRuns: 300 },
    );
    if (odd < 6) expect(sound).toBeGreaterThan(10);
    if (odd > 0) expect(unsound).toBeGreaterThan(10);
  });

  it('agrees with it about relations', () => {
    let sound = 0;
    fc.assert(
      fc.property(madeTimelines({ odd: 1 }), (file) => {
        eachEvent(file, (event, reading, issuesOf) => {
          const list =
            typeof event === 'object' && event !== null
              ? ownField(event as Record<string, unknown>, 'relations')
              : undefined;
          if (list === undefined) return;
          reading.eventId = 'e1';
          const isSound = areSoundRelations(list, knowing(reading));
          expect(isSound).toBe(issuesOf(() => readRelations(event, 0, 'e1', reading)) === 0);
          if (isSound) sound++;
        });
      }),
      { numRuns: 300 },
    );
    expect(sound).toBeGreaterThan(10);
  });
});
