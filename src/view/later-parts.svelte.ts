import { createContext } from 'svelte';

type Parts = typeof import('./later.ts').later;

const RETRY_MS = 3000;

/** The parts of the page that the first event does not wait for. */
export class LaterParts {
  #parts = $state.raw<Parts | null>(null);

  /** Null until they have come. */
  get parts(): Parts | null {
    return this.#parts;
  }

  /** Asks for them until they come: a connection that is lost may be found again. */
  async load(): Promise<void> {
    try {
      this.#parts = (await import('./later.ts')).later;
    } catch {
      setTimeout(() => void this.load(), RETRY_MS);
    }
  }
}

export const [getLaterParts, setLaterParts] = createContext<LaterParts>();
