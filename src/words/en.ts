const numbers = new Intl.NumberFormat('en-GB');
const count = (n: number): string => numbers.format(n);
const plural = (n: number, one: string, many: string): string =>
  `${count(n)} ${n === 1 ? one : many}`;

const KB = 1000;
const MB = 1_000_000;

/** A number of bytes as readers know it: "42 MB", "900 kB". */
const sizeOf = (bytes: number): string =>
  bytes >= MB
    ? `${numbers.format(Math.floor(bytes / MB))} MB`
    : `${numbers.format(Math.ceil(bytes / KB))} kB`;

/** "42 of 247 MB". */
const portionOf = (bytes: number, total: number): string => {
  const [unit, name] = total >= MB ? [MB, 'MB'] : [KB, 'kB'];
  return `${numbers.format(Math.floor(bytes / unit))} of ${numbers.format(Math.ceil(total / unit))} ${name}`;
};

// One for all: making it costs more than using it a thousand times.
const listing = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Joins names as a sentence does: "Ada", "Ada and Ben", "Ada, Ben and Cy". */
const list = (names: readonly string[]): string => listing.format(names);

/** The same for things that are no text: their places from 0, and the words between them. */
const listParts = (count: number): readonly (number | string)[] =>
  listing
    .formatToParts(Array.from({ length: count }, (_, place) => String(place)))
    .map(({ type, value }) => (type === 'element' ? Number(value) : value));

/** Every word that the interface says, in English. Data is never in here. */
export const en = {
  language: 'en',
  list,
  listParts,
  otherActors: 'Other actors',

  region: (title: string) => `Timeline: ${title}`,
  timeline: 'Timeline',
  listView: 'List',
  viewSwitch: 'View',
  share: 'Share',
  shareDone: 'Link copied',
  shareFailed: 'Copy the address from the address bar',

  key: {
    title: 'How to read it',
    known: 'Known to the day',
    doubt: 'Date not certain',
    responds: 'Responds to',
    planned: 'Planned',
    disputed: 'Disputed',
  },

  summary: (events: number, actors: number, quotes: number, sources: number, span: string) =>
    `${plural(events, 'event', 'events')} and ${plural(actors, 'actor', 'actors')}` +
    `${span === '' ? '' : `, ${span}`}: ` +
    `${plural(quotes, 'quote', 'quotes')} from ${plural(sources, 'source', 'sources')}.`,

  filter: {
    group: 'Filter by actor',
    all: 'All',
    more: (n: number) => `${count(n)} more`,
    fewer: 'Fewer',
    search: 'Search titles and quotes',
    clearSearch: 'Clear the search',
    count: (n: number) => plural(n, 'event', 'events'),
  },

  toolbar: {
    name: 'Zoom and step',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    fitTitle: 'Fit: show every event',
    previous: 'Previous event',
    next: 'Next event',
    previousShort: 'Previous',
    nextShort: 'Next',
    keys: 'Keys',
  },

  plot: {
    name: 'Events in time order',
    keysHint: 'Arrow keys step through the events; press question mark for all keys.',
    earlier: (n: number) => `${count(n)} earlier`,
    later: (n: number) => `${count(n)} later`,
    pillEarlier: (n: number, lane: string) => `${count(n)} earlier, ${lane}: show the nearest`,
    pillLater: (n: number, lane: string) => `${count(n)} later, ${lane}: show the nearest`,
    noEndDate: 'no end date',
    bubblePer: (unit: string) => `One bubble per ${unit}`,
    undated: 'Date not known:',
    undatedMore: (n: number) => `${count(n)} more in the list`,
    planned: 'Planned',
    disputed: 'Disputed',
    cluster: (n: number, lane: string, when: string) =>
      `${plural(n, 'event', 'events')}, ${lane}, ${when}`,
  },

  mark: (title: string, date: string, certainty: string, actors: string, quotes: number) =>
    [title, date, certainty, actors, plural(quotes, 'quote', 'quotes')]
      .filter((part) => part !== '')
      .join(', '),

  overview: {
    name: 'Overview',
    window: 'Window',
    windowStart: 'Start of the window',
    windowEnd: 'End of the window',
  },

  card: {
    /** 0 for an event that is open, but left out by the filter. */
    position: (n: number, total: number) =>
      n === 0 ? 'outside the filter' : `${count(n)} of ${count(total)}`,
    close: 'Close',
    readInSource: 'Read in source',
    noQuotes: 'No source in this file gives words for this event.',
    reporting: 'reporting',
    paragraph: (n: number) => `paragraph ${n}`,
    caption: 'photo caption',
    moreQuotes: (n: number) => plural(n, 'more quote', 'more quotes'),
    stated: (source: string) => `${source} says`,
    statedDate: (date: string) => `which gives ${date}`,
    sourcesSay: (date: boolean, relations: boolean) =>
      `What the sources say of ${list([...(date ? ['the date'] : []), ...(relations ? ['the relations'] : [])])}`,
    dateFrom: (names: readonly string[]) =>
      `Date: ${names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')}`,
    imageSource: 'Where the image is from',
    planned: 'Planned. It is not known to have happened.',
    disputed: 'Disputed.',
    according: (source: string) => `according to ${source}`,
    disputedRelation: 'disputed',
    evidence: 'See also',
    opensNewTab: 'opens in a new tab',
    clusterOpen: (unit: string) => `Zoom to ${unit}`,
    clusterBars: 'How they spread over this time',
    clusterBar: (when: string, n: number) => `${when}: ${plural(n, 'event', 'events')}`,
    clusterTop: 'Most connected',
    clusterAll: (n: number) => (n === 1 ? 'The one event' : `All ${numbers.format(n)} events`),
    clusterMore: (n: number) => `Show ${n} more`,
    intro: 'About this timeline',
    introHint: 'Choose an event to read the words of its sources.',
    startFirst: 'Start with the first event',
    startLede: 'Start where the article starts',
    sources: 'Sources',
  },

  /** Of the open event, towards the other: its own relation, and the other's seen from here. */
  relation: {
    'responds-to': { out: 'Responds to', back: 'Answered by' },
    follows: { out: 'Follows', back: 'Followed by' },
    enables: { out: 'Enables', back: 'Enabled by' },
    'reports-on': { out: 'Reports on', back: 'Reported by' },
    'part-of': { out: 'Part of', back: 'Includes' },
  },

  order: {
    told: 'As told',
    happened: 'As happened',
    name: 'As told, as happened',
    by: (source: string) =>
      `The order in which ${source} tells the events, and the order in which they happened.`,
    moved: (title: string, told: number, happened: number) =>
      `“${title}” is told ${ordinal(told)}, but happened ${ordinal(happened)}.`,
    same: (title: string, told: number) =>
      `“${title}” is told ${ordinal(told)} and happened ${ordinal(told)}.`,
    notTold: (title: string, source: string) => `${source} does not tell “${title}”.`,
    open: 'order open',
    openHint: 'The dates cannot decide the order of these.',
    row: (told: number, title: string, happened: number, date: string) =>
      `${title}: told ${ordinal(told)}, happened ${ordinal(happened)}, ${date}`,
    from: (date: string) => `from ${date}`,
    bySources:
      'The order in which the sources tell these events, and the order in which they happened.',
    leftOut: (n: number) =>
      `${plural(n, 'event', 'events')} told at no known place ${n === 1 ? 'is' : 'are'} left out.`,
    acrossSource: (source: string, n: number) =>
      `Across, the order in which ${source} tells ${plural(n, 'event', 'events')}.`,
    acrossSources: (n: number) =>
      `Across, the order in which ${plural(n, 'event was', 'events were')} told, by date of publication.`,
    upOrder: 'Up, the order in which they happened. On the line, the two agree.',
    toldFirst: 'told first',
    toldLast: 'told last',
    stepHint: 'Arrow keys step through the events in told order; Enter opens one.',
    units: {
      millisecond: 'millisecond',
      second: 'second',
      minute: 'minute',
      hour: 'hour',
      day: 'day',
      week: 'week',
      month: 'month',
      quarter: 'quarter',
      year: 'year',
      decade: 'decade',
      century: 'century',
      millennium: 'millennium',
    },
    acrossUnit: (unit: string) => `Across, the ${unit} an event was told.`,
    upUnit: (unit: string) => `Up, the ${unit} it happened.`,
    atOnce: (percent: number, unit: string) => `${percent}% are told in the ${unit} they happened.`,
    cell: (told: string, happened: string, n: number) =>
      `Told ${told}, happened ${happened}: ${n === 0 ? 'no events' : plural(n, 'event', 'events')}`,
    cellHint: 'Arrow keys move between the cells; Enter zooms to when their events happened.',
    undatedSources: (n: number) =>
      `${plural(n, 'event', 'events')} from no dated source ${n === 1 ? 'is' : 'are'} left out.`,
  },

  status: {
    shown: (n: number, total: number, span: string) =>
      `${count(n)} of ${count(total)} events, ${span}`,
    selected: (name: string, position: string) => `${name}, ${position}`,
  },

  empty: {
    window: (span: string) => `No events, ${span}`,
    /** The dates say "between 3 and 12 January". */
    between: (dates: string) => `Nothing ${dates}`,
    noMatch: 'No events match',
    elsewhere: (query: string, n: number, names: string) =>
      `“${query}” appears in ${plural(n, 'event', 'events')}, under ${names}.`,
    nowhere: (query: string) => `“${query}” appears in no title, quote or name.`,
    together: 'No event has these actors and these words.',
    others: (n: number) => plural(n, 'other', 'others'),
    noActor: (names: string, n: number) =>
      n === 1 ? `${names} is in no event.` : `No event has any of ${names}.`,
    showThat: 'Show that event',
    showThose: 'Show those events',
    clear: 'Clear filters',
    noEvents: 'This timeline has no events yet.',
    noneShown: 'No event of this timeline can be shown. The list above says why.',
  },

  eventList: {
    name: 'Place in the list',
    place: (from: number, to: number, total: number) =>
      `Events ${numbers.format(from)} to ${numbers.format(to)} of ${numbers.format(total)}`,
    goTo: 'Go to',
    within: (when: string) => `Within ${when}`,
    cell: (when: string, n: number) => `${when} (${numbers.format(n)})`,
    undated: 'Date not known',
    first: 'First',
    earlier: 'Earlier',
    later: 'Later',
    last: 'Last',
  },

  loading: {
    events: 'Loading events',
    cancel: 'Cancel',
    /** What is not known is left out. */
    figures: (loadedBytes: number, totalBytes?: number, events?: number) =>
      [
        totalBytes === undefined ? sizeOf(loadedBytes) : portionOf(loadedBytes, totalBytes),
        ...(events === undefined || events === 0 ? [] : [plural(events, 'event', 'events')]),
      ].join(', '),
  },

  problem: {
    title: 'The timeline could not be loaded',
    article: 'The article itself is complete without it.',
    retry: 'Try again',
    readArticle: 'Read the source article',
    detail: 'Technical detail',
    attempt: (n: number) => `attempt ${count(n)}`,
    foreign: (host: string) => `This timeline comes from ${host}.`,
    notShown: (n: number, total: number) =>
      `${count(n)} of ${plural(total, 'event', 'events')} cannot be shown`,
    noted: (n: number) => plural(n, 'note about this file', 'notes about this file'),
    only: (summary: string, sentence: string) => `${summary}: ${sentence}`,
    first: (summary: string, sentence: string) => `${summary}. The first: ${sentence}`,
    more: (n: number) => `and ${count(n)} more`,
    at: 'At',
    value: 'Value',
  },

  keys: {
    title: 'Keys',
    note: 'They work while the timeline has the focus.',
    elsewhere:
      'In the filter, the buttons and the order drawing, arrow keys move between the parts. ' +
      'In the overview they move the window; + − 0 zoom it.',
    close: 'Close',
    rows: [
      ['← →', 'previous, next event in time'],
      ['↑ ↓', 'nearest event in the lane above, below'],
      ['Home End', 'first, last event'],
      ['Enter', 'open the card and move there; Escape returns'],
      ['+ − 0', 'zoom in, out, fit'],
      ['Shift + ← →', 'move the window by a quarter'],
      ['R', 'step through the relations of the event'],
      ['?', 'this list'],
    ],
  },
} as const;

function ordinal(n: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(n);
  return `${count(n)}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule]}`;
}

/** Another language is another object of this shape. */
export type Words = typeof en;
