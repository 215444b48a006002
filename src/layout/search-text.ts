import type { TimelineEvent } from '../model/timeline.ts';

/** What folding changes besides capitals; most texts have none of it. */
const ODD_SPACE = /\s\s|[^\S ]/;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Text as a search sees it: no case, no accents, straight quotation marks, single spaces. */
export function fold(text: string): string {
  const plain = BEYOND_ASCII.test(text) ? foldLetters(text) : text.toLowerCase();
  return ODD_SPACE.test(plain) ? plain.replace(/\s+/g, ' ') : plain;
}

function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
}

/** All of an event that a search looks in, folded: title, summary, quotes, names of actors and speakers. */
export function searchText(
  event: TimelineEvent,
  nameOf: (actorId: string) => string | undefined,
): string {
  const speakers = event.quotes.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]));
  const names = [...event.actors, ...speakers].map((id) => nameOf(id) ?? '');
  const quotes = event.quotes.map((quote) => quote.exact);
  return fold([event.title, event.summary ?? '', ...names, ...quotes].join('\n'));
}
