import { seededRandom, type Random } from './random.ts';
import { ACTORS, KINDS, QUOTE_WORDS, TITLE_WORDS } from './vocabulary.ts';

/*
 * A made-up archive in Sourceline's file format: bursts of events around the stories of 25 years,
 * and a fifth of the events scattered between them. An event has about 260 bytes.
 */

export const FIRST_MS = Date.UTC(2000, 0, 1);
export const LAST_MS = Date.UTC(2025, 0, 1);
const DAY_MS = 86_400_000;
const SEED = 20_180_116;
const SOURCES = 20;

interface Burst {
  readonly startMs: number;
  /** Mean distance of its events from the start. */
  readonly meanMs: number;
  /** The share of the events up to and with this burst, so that the last one's is 1. */
  readonly share: number;
}

/** The whole file, piece by piece: the head, then each event, then the end. */
export function* storyText(events: number): Generator<string> {
  yield storyHead(events);
  let order = 0;
  for (const event of storyEvents(events)) {
    yield `${order === 0 ? '' : ',\n'}${JSON.stringify(event)}`;
    order += 1;
  }
  yield '\n]}\n';
}

function storyHead(events: number): string {
  const stepMs = (LAST_MS - FIRST_MS) / SOURCES;
  const head = {
    title: `A made-up archive of ${events} events`,
    timeZone: 'America/Los_Angeles',
    sources: Array.from({ length: SOURCES }, (_, order) => ({
      id: sourceId(order),
      title: `The Made-up Paper, volume ${order + 1}`,
      publisher: 'The Made-up Paper',
      url: `https://example.com/volume-${order + 1}`,
      published: dayText(FIRST_MS + order * stepMs),
    })),
    actors: ACTORS.map((name) => ({ id: actorId(name), name })),
  };
  return `${JSON.stringify(head).slice(0, -1)},"events":[\n`;
}

/** The events in the order of an archive: by story, and the stories in time order. */
export function* storyEvents(events: number): Generator<Record<string, unknown>> {
  const random = seededRandom(SEED);
  const bursts = makeBursts(random, Math.max(5, Math.round(Math.sqrt(events))));
  let current = 0;
  for (let order = 0; order < events; order += 1) {
    while ((bursts[current]?.share ?? 1) <= order / events) current += 1;
    yield makeEvent(random, order, eventMs(random, bursts[current]));
  }
}

function makeBursts(random: Random, count: number): readonly Burst[] {
  const starts = Array.from(
    { length: count },
    () => FIRST_MS + random.number() * (LAST_MS - FIRST_MS),
  ).sort((a, b) => a - b);
  // A few stories are large, and most are small.
  const weights = starts.map(() => (random.number() + 0.02) ** -1.2);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let share = 0;
  return starts.map((startMs, order) => {
    share = order === count - 1 ? 1 : share + (weights[order] ?? 0) / sum;
    return { startMs, meanMs: DAY_MS * (1 + random.below(30)), share };
  });
}

function eventMs(random: Random, burst: Burst | undefined): number {
  const scattered = FIRST_MS + random.number() * (LAST_MS - FIRST_MS);
  if (burst === undefined || random.number() < 0.2) return scattered;
  const ms = burst.startMs - Math.log(1 - random.number()) * burst.meanMs;
  return ms < LAST_MS ? ms : scattered;
}

function makeEvent(random: Random, order: number, ms: number): Record<string, unknown> {
  const actors = [actorId(random.of(ACTORS))];
  const second = actorId(random.of(ACTORS));
  if (random.number() < 0.1 && !actors.includes(second)) actors.push(second);
  const status = random.number();
  const isRelated = random.number() < 0.15 && order > 0;
  return {
    id: eventId(order),
    title: capitalised(words(random, TITLE_WORDS, 4 + random.below(6))),
    date: dateText(random, ms),
    actors,
    kind: random.of(KINDS),
    ...(status < 0.02 ? { status: 'planned' } : status < 0.04 ? { status: 'disputed' } : {}),
    quotes: [
      {
        source: sourceId(random.below(SOURCES)),
        exact: `${capitalised(words(random, QUOTE_WORDS, 10 + random.below(4)))}.`,
        start: random.below(40_000),
      },
    ],
    ...(isRelated
      ? {
          relations: [
            {
              to: eventId(order - 1 - random.below(Math.min(order, 20))),
              type: random.of(['responds-to', 'follows', 'reports-on']),
            },
          ],
        }
      : {}),
  };
}

/** Dates as journalists have them: most to the day, some to the minute, the month, or in doubt. */
function dateText(random: Random, ms: number): string {
  const day = dayText(ms);
  const kind = random.number();
  if (kind < 0.7) return day;
  if (kind < 0.82) {
    // Working hours, so that no clock change leaves one out.
    return `${day}T${two(8 + random.below(12))}:${two(random.below(60))}`;
  }
  if (kind < 0.9) return day.slice(0, 7);
  if (kind < 0.95) return `${day}?`;
  if (kind < 0.97) return `${day.slice(0, 7)}~`;
  return `[${day},${dayText(ms + DAY_MS * (1 + random.below(5)))}]`;
}

const words = (random: Random, from: readonly string[], count: number): string =>
  Array.from({ length: count }, () => random.of(from)).join(' ');
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const two = (count: number): string => String(count).padStart(2, '0');
const eventId = (order: number): string => `e${order}`;
const sourceId = (order: number): string => `paper-${order + 1}`;
const actorId = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
