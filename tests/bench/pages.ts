/** How a page is zoomed by hand. */
export type Zoom =
  | {
      readonly by: 'wheel';
      readonly isCtrlHeld: boolean;
      /** How far the wheel turns in a step in; a step out turns it half as far. */
      readonly stepPx: number;
    }
  | { readonly by: 'buttons'; readonly inSelector: string; readonly outSelector: string };

export interface BenchPage {
  readonly path: string;
  /** An event that can be read, or what a page that draws on a canvas puts in place of one. */
  readonly markSelector: string;
  readonly zoom: Zoom;
  /** Gives the width of its window in ms, where the page can tell it. */
  readonly spanScript?: string;
}

/** What a canvas cannot show to a selector, the page itself says, in the frame that drew it. */
const PAINTED = 'html[data-painted]';
const OWN_SPAN = 'globalThis.spanMs()';
const ADDRESS_SPAN = `(() => {
  const view = new URLSearchParams(location.hash.slice(1));
  return Date.parse(view.get('to')) - Date.parse(view.get('from'));
})()`;

/*
 * A step in shows about 1.36 times less time on every page that has a wheel, so that thirty steps
 * lead from 25 years to a day whatever a page makes of a notch: d3-zoom takes 2^(px / 50) with
 * Ctrl, vis-timeline 1 + px / 600, and ECharts at most 1.4 from three notches of 120 px on.
 */
export const PAGES = {
  'json-floor': {
    path: '/pages/json-floor/json-floor.html',
    markSelector: PAINTED,
    zoom: { by: 'wheel', isCtrlHeld: false, stepPx: 100 },
  },
  'canvas-floor': {
    path: '/pages/canvas-floor/canvas-floor.html',
    markSelector: PAINTED,
    zoom: { by: 'wheel', isCtrlHeld: false, stepPx: 22 },
    spanScript: OWN_SPAN,
  },
  sourceline: {
    path: '/sourceline.html',
    markSelector: '[data-event], [data-cluster]',
    zoom: { by: 'wheel', isCtrlHeld: true, stepPx: 22 },
    spanScript: ADDRESS_SPAN,
  },
  vis: {
    path: '/pages/vis/vis.html',
    markSelector: '.vis-item',
    zoom: { by: 'wheel', isCtrlHeld: false, stepPx: 216 },
    spanScript: OWN_SPAN,
  },
  'vis-cluster': {
    path: '/pages/vis-cluster/vis-cluster.html',
    markSelector: '.vis-item',
    zoom: { by: 'wheel', isCtrlHeld: false, stepPx: 216 },
    spanScript: OWN_SPAN,
  },
  timelinejs: {
    path: '/pages/timelinejs/timelinejs.html',
    // The marker itself has no size.
    markSelector: '.tl-timemarker-content-container',
    zoom: {
      by: 'buttons',
      inSelector: '.tl-menubar-button:has(.tl-icon-zoom-in)',
      outSelector: '.tl-menubar-button:has(.tl-icon-zoom-out)',
    },
  },
  echarts: {
    path: '/pages/echarts/echarts.html',
    markSelector: PAINTED,
    zoom: { by: 'wheel', isCtrlHeld: false, stepPx: 480 },
    spanScript: OWN_SPAN,
  },
} as const satisfies Record<string, BenchPage>;

export type PageName = keyof typeof PAGES;

export const PAGE_NAMES = Object.keys(PAGES) as readonly PageName[];

export const isPageName = (name: string): name is PageName => name in PAGES;
