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
  ['planned-raids', '[2018-01-17..]', 'planned'],
  ['publication', '[2018-01-17..2018-01-23]', 'Newsweek'],
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

/** Every quote as it was cut from the article: where, how long (code points), and its SHA-256. */
export const QUOTES: readonly (readonly [
  event: string,
  start: number,
  length: number,
  sha256: string,
])[] = [
  ['trump-orders', 1939, 167, 'ebe875883785ba9144de9882a08d31eb9f1b244f3d7b7bf99ef8b25691ca3b84'],
  ['photo-vigil', 1939, 167, 'ebe875883785ba9144de9882a08d31eb9f1b244f3d7b7bf99ef8b25691ca3b84'],
  ['photo-caravan', 128, 191, '9d31c3fa27b4d0c44d367a818cdf4e602cd84febccedeeb0304508eaf22c82fc'],
  ['sb54-signed', 849, 313, '4afc53d1781d801b74f26033f4e67d56584118c200ff208ea61e3960c4a7ee93'],
  [
    'resolution-introduced',
    1784,
    135,
    'ecc3218d4037e5293d324fc7acc1dba944d9071260ec4334dba2debd77727e6f',
  ],
  ['sb54-effective', 849, 313, '4afc53d1781d801b74f26033f4e67d56584118c200ff208ea61e3960c4a7ee93'],
  ['homan-fox', 1345, 205, '52da0c8c277fba2897ae7403f5b57c8b5c408332534d4790a8eb7e523fca5f85'],
  ['homan-fox', 1488, 40, '7973622b18c1eb57df07090c1dab4989c58d4c170182d1277ae1c34e0104d505'],
  ['doj-review', 1164, 180, 'f93a7e2ceaa213943b41fcf95004117bfd5fab50a0d84c3552cdef6169f110ef'],
  ['council-vote', 340, 156, 'ccf3e4578408c000bfa821e95cc9dea4ffb0a8d8b2a1b801705b2323eb2a76c8'],
  ['council-vote', 497, 157, 'f14d4a57f0446ce1874fc3943354c427fb1dc58737a0bc8f8defaa2f7d5aca27'],
  [
    'chronicle-report',
    656,
    192,
    'ed653057619155982050b709b50d562f314229aa71c9b4f5c7cbb7d00f353dd3',
  ],
  ['kaplan-comment', 1553, 229, '87e643609cdaedadae4d3f9be7955303c87eaccc15697a95b47fa448d9e839c4'],
  ['kaplan-comment', 1784, 135, 'ecc3218d4037e5293d324fc7acc1dba944d9071260ec4334dba2debd77727e6f'],
  [
    'schaaf-response',
    2423,
    177,
    '2a149a48256e37c7553cae4e7ce1901f3c47bd669e5ed520284b5ced0ab83e75',
  ],
  ['schaaf-response', 2603, 86, 'e62becc416086966d48ef12bc0a0da17629264410e5ce1c8f9fbc819baaf1206'],
  [
    'schaaf-response',
    2743,
    188,
    '2398a28e348c2fb06ebeb29e0933b453d961531260c05b21b54f9c9cb2cb3fb6',
  ],
  ['schaaf-response', 2691, 50, 'a3c26e323cc56d82688f46fb5ced1cd7bc6690818b1c8313cd2d68beff91ea6f'],
  [
    'chronicle-followup',
    2934,
    218,
    '2c94fb876d8b57aedb0eaeac6de2793bc92385b55eddd74c35c4b292d26c0690',
  ],
  ['homan-statement', 2131, 85, '8b2d40a7331b529b5937de4d4fcdc43707f9929db1b1b900cf1e51b9b7f86b91'],
  [
    'homan-statement',
    2219,
    192,
    'fef38c12ce7ae25fce74711046a71773013b516ab7d145d1858d5b2ec99c68b3',
  ],
  ['planned-raids', 656, 192, 'ed653057619155982050b709b50d562f314229aa71c9b4f5c7cbb7d00f353dd3'],
];
