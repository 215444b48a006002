/** A made-up archive: events over twelve years, each told by the paper of its day, now and then years later. */
export function archive(count: number): object {
  // A fixed run of numbers from 0 to 1, so that every run draws the same.
  let seed = 20180116;
  const chance = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const pad = (n: number): string => String(n).padStart(2, '0');
  const years = Array.from({ length: 12 }, (_, at) => 2007 + at);
  const sources = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => ({
      id: `paper-${year}-${pad(month + 1)}`,
      title: `The paper of ${pad(month + 1)}/${year}`,
      published: `${year}-${pad(month + 1)}-28`,
    })),
  );
  const events = Array.from({ length: count }, (_, at) => {
    const month = Math.floor(chance() * 144);
    const later = chance() < 0.6 ? 0 : Math.floor(chance() * (144 - month));
    const { id } = sources[month + later] ?? { id: '' };
    const date = `${2007 + Math.floor(month / 12)}-${pad((month % 12) + 1)}-${pad(1 + Math.floor(chance() * 28))}`;
    const isTold = at % 50 !== 0;
    return {
      id: `event-${at}`,
      title: `Event ${at}`,
      date: at % 17 === 0 ? `${date}?` : date,
      actors: [`actor-${Math.floor(chance() * 6)}`],
      ...(isTold && { quotes: [{ source: id, exact: `Words on event ${at}`, start: at }] }),
    };
  });
  const actors = Array.from({ length: 6 }, (_, at) => ({ id: `actor-${at}`, name: `Actor ${at}` }));
  return { title: 'An archive', timeZone: 'America/Los_Angeles', sources, actors, events };
}
