import { showInVis } from './vis-timeline.ts';

// Its own clustering, as its documentation turns it on.
await showInVis({ cluster: {} });
