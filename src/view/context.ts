import { createContext } from 'svelte';
import type { TimelineState } from './timeline-state.svelte.ts';

/** The state of the timeline that a component stands in; two on one page share nothing. */
export const [getTimelineState, setTimelineState] = createContext<TimelineState>();
