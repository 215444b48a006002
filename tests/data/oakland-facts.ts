/** What was found out about the events of the Oakland story, apart from the file that tells it. */

export const ARTICLE = {
  sha256: 'cb6bd45454b570d81d4835ef0a95632f0e6c791d01bb6938e058943c3f99fe76',
  bytes: 3480,
  codePoints: 3474,
  url: 'https://www.newsweek.com/sanctuary-cities-oakland-city-council-ice-california-784398',
  /** In code points, end exclusive. */
  captionOfVigil: { start: 1921, end: 2106 },
  /** Where that caption names a private child; nothing of it may be in the file. */
  privateName: { start: 1921, end: 1939 },
} as const;

/** Every event, its date, and a word that its title or summary must have. */
export const EVENTS: readonly (readonly [id: string, date: string, keyWord: string])[] = [
  ['trump-orders', '2017-01-25', 'executive orders'],
  ['photo-vigil', '2017-01-25', 'Los Angeles City Hall'],
  ['photo-caravan', '2017-04-18', 'Caravan Against Fear'],
  ['august-raid', '2017-08-16', 'West Oakland'],
  ['sb54-signed', '2017-10-05', 'California Values Act'],
  ['resolution-introduced', '2017-11?', 'Kaplan and Brooks'],
  ['sb54-effective', '2018-01-01', 'takes effect'],
  ['homan-fox', '2018-01-02', 'Fox News'],
  ['doj-review', '2018-01-16', 'Justice Department'],
  ['council-vote', '2018-01-16', 'bars cooperation'],
  ['chronicle-report', '[2018-01-16,2018-01-17]', 'Chronicle'],
  ['kaplan-comment', '2018-01-17', 'Oakland Tribune'],
  ['schaaf-response', '2018-01-17', 'jail'],
  ['chronicle-followup', '2018-01-17', 'agencies'],
  ['homan-statement', '[2018-01-17,2018-01-18]', 'statement'],
  ['publication', '[2018-01-17..2018-01-23]', 'Newsweek'],
  ['planned-raids', '[2018-01-17..]', 'planned'],
];

/** Every relation: from, type, to, and who asserts it; null where it is inferred or a matter of course. */
export const RELATIONS: readonly (readonly [
  from: string,
  type: string,
  to: string,
  source: string | null,
  isDisputed: boolean,
])[] = [
  ['photo-vigil', 'responds-to', 'trump-orders', 'abc7', false],
  ['sb54-signed', 'enables', 'sb54-effective', 'aclu', false],
  ['resolution-introduced', 'enables', 'council-vote', null, false],
  ['homan-fox', 'responds-to', 'sb54-effective', 'cnn', false],
  ['council-vote', 'follows', 'chronicle-report', 'newsweek', true],
  ['council-vote', 'responds-to', 'doj-review', 'newsweek', true],
  ['council-vote', 'responds-to', 'homan-fox', 'newsweek', true],
  ['council-vote', 'responds-to', 'august-raid', 'ebt', false],
  ['chronicle-report', 'reports-on', 'planned-raids', 'newsweek', false],
  ['kaplan-comment', 'follows', 'council-vote', 'newsweek', false],
  ['kaplan-comment', 'responds-to', 'homan-fox', null, false],
  ['schaaf-response', 'responds-to', 'council-vote', 'newsweek', false],
  ['schaaf-response', 'responds-to', 'doj-review', null, false],
  ['schaaf-response', 'responds-to', 'planned-raids', 'newsweek', false],
  ['chronicle-followup', 'follows', 'chronicle-report', 'followup', false],
  ['homan-statement', 'responds-to', 'council-vote', 'newsweek', false],
  ['planned-raids', 'responds-to', 'sb54-effective', 'newsweek', false],
];
