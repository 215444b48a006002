/** What the pages of the bench take from a timeline file, and what they tell of themselves. */
export interface StoryEvent {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly actors: readonly [string, ...string[]];
  readonly quotes: readonly [{ readonly exact: string }];
}

export interface Story {
  readonly title: string;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly events: readonly StoryEvent[];
}

/**
 * The file that the address names. Every page fetches the same one, Sourceline's, and maps it: a
 * file in the shape of each peer would carry the same texts in about as many bytes.
 */
export async function fetchStory(): Promise<Story> {
  const address = new URLSearchParams(location.search).get('data') ?? '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${address}`);
  return (await response.json()) as Story;
}

/** The first moment that a date of the bench's story names, which peers take for the date. */
export function startMs(date: string): number {
  const day = date.startsWith('[') ? date.slice(1, 11) : date.replace(/[?~]$/, '');
  return Date.parse(day.includes('T') ? `${day}Z` : day);
}

/** Tells the bench that the first event is painted. */
export function tellPainted(): void {
  document.documentElement.dataset['painted'] = '';
}

/** Lets the bench ask how much time the window shows. */
export function tellSpan(spanMs: () => number): void {
  Object.assign(globalThis, { spanMs });
}
