import { BitSet } from '../layout/bit-set.ts';
import { fold } from '../layout/search-text.ts';

/** Events whose texts are one string: few enough that one odd letter does not make them all wide. */
const CHUNK_EVENTS = 1024;
/** Stands between the texts of events; no word that is searched for has it. */
const BETWEEN = '\0';
/** Of all events: fewer found ones are looked at one by one when more is typed. */
const FEW = 0.05;

interface Chunk {
  readonly text: string;
  /** Where the text of each event begins, and where one after the last would. */
  readonly starts: Uint32Array;
}

/** The texts of all events, for a search through them. */
export class SearchText {
  #open: string[] = [];
  /** Not folded yet: that waits until there is time for it. */
  readonly #raw: string[] = [];
  readonly #folded: Chunk[] = [];
  #count = 0;
  #last: { readonly words: string; readonly found: BitSet } | null = null;

  /** Adds a text of the event that is open, as it is in the file. */
  add(text: string): void {
    this.#open.push(text.includes(BETWEEN) ? text.replaceAll(BETWEEN, ' ') : text);
  }

  /** All texts of the event have been added. */
  endEvent(): void {
    this.#count++;
    this.#open.push(BETWEEN);
    if (this.#count % CHUNK_EVENTS === 0) this.#close();
  }

  /** Prepares a part of the search. False once all is done. */
  prepare(): boolean {
    if (this.#open.length > 0) this.#close();
    const raw = this.#raw[this.#folded.length];
    if (raw === undefined) return false;
    const events = Math.min(CHUNK_EVENTS, this.#count - this.#folded.length * CHUNK_EVENTS);
    this.#folded.push(chunkOf(raw, events));
    this.#raw[this.#folded.length - 1] = '';
    return true;
  }

  /** The places of the events whose text includes the words, which are folded already. */
  find(words: string): BitSet {
    while (this.prepare());
    if (words === '') return BitSet.all(this.#count);
    const last = this.#last;
    const isNarrower = last !== null && words.includes(last.words);
    const isFew = isNarrower && last.found.count < this.#count * FEW;
    const found = isFew ? this.#among(last.found, words) : this.#all(words);
    this.#last = { words, found };
    return found;
  }

  #all(words: string): BitSet {
    const found = new BitSet(this.#count);
    if (words.includes(BETWEEN)) return found;
    this.#folded.forEach(({ text, starts }, place) => {
      let event = 0;
      for (let at = text.indexOf(words); at >= 0;) {
        while ((starts[event + 1] ?? Infinity) <= at) event++;
        found.add(place * CHUNK_EVENTS + event);
        at = text.indexOf(words, starts[event + 1]);
      }
    });
    return found;
  }

  #among(candidates: BitSet, words: string): BitSet {
    const found = new BitSet(this.#count);
    for (let nth = 0; nth < candidates.count; nth++) {
      const place = candidates.select(nth);
      const chunk = this.#folded[Math.floor(place / CHUNK_EVENTS)];
      const event = place % CHUNK_EVENTS;
      const text = chunk?.text.slice(chunk.starts[event], (chunk.starts[event + 1] ?? 0) - 1);
      if (text?.includes(words) === true) found.add(place);
    }
    return found;
  }

  /** One string of many: joined at once, so that nothing is kept of the parts. */
  #close(): void {
    this.#raw.push(this.#open.join(' '));
    this.#open = [];
  }
}

function chunkOf(raw: string, events: number): Chunk {
  const text = fold(raw);
  const starts = new Uint32Array(events + 1);
  for (let event = 1; event < events; event++) {
    starts[event] = text.indexOf(BETWEEN, starts[event - 1]) + 1;
  }
  starts[events] = text.length + 1;
  return { text, starts };
}
