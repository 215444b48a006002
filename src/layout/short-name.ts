import type { TimelineEvent } from '../model/timeline.ts';

/** A title up to this length needs no shorter name. */
const ROOMY = 22;

/** What an event is called where there is little room: its editor's `x-short`, or its title up to the first comma. */
export function shortName(event: TimelineEvent): string {
  const own = (event as { readonly 'x-short'?: unknown })['x-short'];
  if (typeof own === 'string' && own.trim() !== '') return own;
  const comma = event.title.search(/,\s/);
  return comma > 0 && event.title.length > ROOMY ? event.title.slice(0, comma) : event.title;
}
