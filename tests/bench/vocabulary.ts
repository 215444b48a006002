const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/** Who acts in the made-up story: twelve, so twelve lanes. */
export const ACTORS = [
  'City Council',
  'Mayor',
  'Police Department',
  'County Sheriff',
  'State Senate',
  'Governor',
  'Port Authority',
  'School Board',
  'Transit Agency',
  'Federal Court',
  'Labor Council',
  'Tenants Union',
] as const;

export const KINDS = ['statement', 'report', 'vote', 'protest', 'law', 'hearing'] as const;

/** Words of titles: enough of them that a compressor finds no more to save than in real ones. */
export const TITLE_WORDS = list(`
  approves rejects delays budget ordinance hearing audit strike contract harbor bridge housing
  rent water school police reform ballot measure lawsuit appeal ruling permit zoning transit fare
  union pension layoff election recall inquiry report memo testimony charter district waterfront
  stadium lease airport shelter curfew levee drought wildfire outage grid tariff subsidy clinic
  hospital vaccine mandate library archive monument festival parade market grocery developer
  landlord eviction moratorium settlement verdict warrant raid deportation sanctuary amendment
  veto override coalition commission oversight surveillance camera data breach ransom payroll
  deficit surplus bond tax cut hike freeze repeal extension deadline extends opens closes names
  sues backs opposes debates orders halts resumes plans warns confirms denies announces urges
`);

/** Words of quotes, as common in running text as in a paper. */
export const QUOTE_WORDS = list(`
  the the the the of of of and and to to to a a in in that that for for is was it with on as at by
  this be from are were not but have had they which will would about there their what said who
  when more one if people council members city residents officials according after before during
  against because without public meeting decision vote Tuesday Wednesday night morning week year
  million dollars percent workers families neighborhood county federal state department plan
  money time law rights court order question evidence records answer nobody everyone yesterday
  clearly never always still already almost nearly only even first last next several hundred
  thousand promised refused argued insisted explained described expected continued remained
`);
