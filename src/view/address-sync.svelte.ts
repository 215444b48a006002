import { formatAddress, parseAddress, type View } from './address.ts';
import type { TimelineState } from './timeline-state.svelte.ts';

const WRITE_DELAY_MS = 250;

/**
 * Keeps the page's address and the view in step: a selection is a step of the history, all else is
 * not. Call it while a component is set up; returns what takes the view from the address.
 */
export function syncAddress(
  story: TimelineState,
  isReady: () => boolean,
  defaultView: () => View,
): () => void {
  let lastEvent: string | null = null;

  $effect(() => {
    const { address } = story;
    if (!isReady()) return;
    const write = (): void => {
      const hash = formatAddress(address);
      if (hash === location.hash) return;
      const url = hash === '' ? location.pathname + location.search : hash;
      if (address.event !== lastEvent) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
      lastEvent = address.event;
    };
    if (address.event !== lastEvent) {
      write();
      return;
    }
    const timer = setTimeout(write, WRITE_DELAY_MS);
    return () => {
      clearTimeout(timer);
    };
  });

  return () => {
    story.open(parseAddress(location.hash, story.timeline.timeZone), defaultView());
    lastEvent = story.selectedId;
  };
}
