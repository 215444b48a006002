import type { Source, Stated, TimelineEvent } from '../model/timeline.ts';

/** Whether a source gives a time at which the event was not. */
export function isOtherDate({ date }: Stated, event: TimelineEvent): boolean {
  return (
    date !== undefined &&
    (date.latestMs <= event.date.earliestMs || date.earliestMs >= event.date.latestMs)
  );
}

/** Whether a source's words lead to the event's date, and to no less of it. */
const bearsOut = ({ date }: Stated, event: TimelineEvent): boolean =>
  date === undefined ||
  (date.earliestMs >= event.date.earliestMs && date.latestMs <= event.date.latestMs);

/**
 * Names of what an event's date rests on besides its quotes: other sources that bear it out; else,
 * where no highlighted words hold it for sure, what the event links to. None where its own words do.
 */
export function dateSources(
  event: TimelineEvent,
  nameOf: (sourceId: string) => string,
  sources: readonly Source[],
): readonly string[] {
  const quoted = new Set(event.quotes.map(({ source }) => source));
  const others = event.stated.filter(
    (stated) => !quoted.has(stated.source) && bearsOut(stated, event),
  );
  if (others.length > 0) return [...new Set(others.map(({ source }) => nameOf(source)))];
  const isHeld = event.stated.some(
    (stated) =>
      bearsOut(stated, event) &&
      event.quotes.some(
        ({ source, mark }) =>
          source === stated.source && mark.some((words) => words.includes(stated.text)),
      ),
  );
  const isSure = event.date.kind !== 'set' && !event.date.uncertain;
  // Beside quotes of which the file says nothing more, a link may be mere further reading.
  const isUntold = event.quotes.length > 0 && event.stated.length === 0;
  if (isUntold || (isHeld && isSure)) return [];
  return event.links.map(({ url, label }) => {
    const source = sources.find((candidate) => candidate.url === url);
    return source === undefined ? label : nameOf(source.id);
  });
}
