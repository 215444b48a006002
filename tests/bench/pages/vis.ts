import { showInVis } from './vis-timeline.ts';

await showInVis({});
