import { buildIndex } from '../layout/build-index.ts';
import { EventIndex } from '../layout/event-index.ts';
import type { Opened } from '../loading/open-timeline.ts';
import type { Issue } from '../model/issues.ts';
import type { ParseResult } from '../model/parse.ts';

/** A story that can be shown: its events as the drawing asks for them, and what is wrong with its file. */
export interface ShownStory {
  readonly index: EventIndex;
  readonly issues: readonly Issue[];
  /** Events of the file that cannot be shown, and all that it has. */
  readonly notShown: number;
  readonly total: number;
}

/** Null where nothing of the file can be shown. */
export function wholeStory(
  { timeline, issues, notShown, total }: ParseResult,
  otherActors: string,
): ShownStory | null {
  return timeline && { index: buildIndex(timeline, otherActors), issues, notShown, total };
}

/** A file that has arrived. What only large files need is loaded where there is one. */
export async function shownStory(
  opened: Extract<Opened, { ok: true }>,
  otherActors: string,
): Promise<ShownStory | null> {
  if (opened.kind === 'whole') return wholeStory(opened.result, otherActors);
  const { PackedEvents } = await import('../loading/packed-timeline.ts');
  const { head, columns, issues, notShown, total } = opened.packed;
  const events = new PackedEvents(opened.packed);
  const store = {
    at: (place: number) => events.at(place),
    placeOf: (id: string) => events.placeOf(id),
    find: (words: string) => opened.find(words),
  };
  return { index: new EventIndex(head, columns, store, otherActors), issues, notShown, total };
}
