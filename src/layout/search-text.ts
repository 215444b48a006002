import type { TimelineEvent } from '../model/timeline.ts';

/** Text as a search sees it: no case, no accents, straight quotation marks, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ');
}

/** All of an event that a search looks in, folded: title, summary, actors' names, quotes. */
export function searchText(
  event: TimelineEvent,
  nameOf: (actorId: string) => string | undefined,
): string {
  const names = event.actors.map((id) => nameOf(id) ?? '');
  const quotes = event.quotes.map((quote) => quote.exact);
  return fold([event.title, event.summary ?? '', ...names, ...quotes].join('\n'));
}
