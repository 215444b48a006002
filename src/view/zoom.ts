import type { Attachment } from 'svelte/attachments';
import type { D3ZoomEvent } from 'd3-zoom';
import type { Span } from '../time/span.ts';

/** What the hand may do to the window. Positions are px from the element's left edge. */
export interface ZoomTarget {
  readonly span: Span;
  readonly widthPx: number;
  /** Shows factor times less time, holding the instant under xPx. */
  zoomAt(factor: number, xPx: number): void;
  /** Moves the window's content by this many px to the right. */
  panPx(deltaPx: number): void;
  /** A double-click: the window travels. */
  travelZoomAt(factor: number, xPx: number): void;
}

/** Lines and pages of a wheel, in px. */
const WHEEL_PX = [1, 25, 500] as const;
const DOUBLE_CLICK_FACTOR = 2;
const DRAG_THRESHOLD_PX = 4;

/**
 * Drag, pinch, Ctrl or Cmd and wheel by d3-zoom; Shift and wheel, the horizontal wheel and
 * double-click here. A plain vertical wheel is left to the page.
 *
 * The window has one owner, the target: d3-zoom only tells how far the hand went since its last
 * event, so its own transform never clamps, drifts or loses precision.
 */
export function zoomable(target: () => ZoomTarget): Attachment<HTMLElement> {
  return (node) => {
    const xOf = (event: MouseEvent): number => event.clientX - node.getBoundingClientRect().left;

    const onwheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) return;
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!isSideways) return;
      const delta = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
      event.preventDefault();
      target().panPx(-delta * (WHEEL_PX[event.deltaMode] ?? 1));
    };
    const ondblclick = (event: MouseEvent): void => {
      event.preventDefault();
      const factor = event.shiftKey ? 1 / DOUBLE_CLICK_FACTOR : DOUBLE_CLICK_FACTOR;
      target().travelZoomAt(factor, xOf(event));
    };
    node.addEventListener('wheel', onwheel, { passive: false });
    node.addEventListener('dblclick', ondblclick);

    let detach: (() => void) | null = null;
    let isGone = false;
    // Gestures are not needed to read the first event, so their code does not delay it.
    attachGestures(node, target).then(
      (undo) => {
        if (isGone) undo();
        else detach = undo;
      },
      () => {
        // The page is being left, or the network is gone: buttons, keys and wheel still serve.
      },
    );
    return () => {
      isGone = true;
      detach?.();
      node.removeEventListener('wheel', onwheel);
      node.removeEventListener('dblclick', ondblclick);
    };
  };
}

async function attachGestures(node: HTMLElement, target: () => ZoomTarget): Promise<() => void> {
  const [{ zoom, zoomIdentity }, { select, pointer }] = await Promise.all([
    import('d3-zoom'),
    import('d3-selection'),
  ]);
  let last = zoomIdentity;
  const behaviour = zoom<HTMLElement, unknown>()
    .clickDistance(DRAG_THRESHOLD_PX)
    .filter((event: MouseEvent) =>
      event.type === 'wheel'
        ? event.ctrlKey || event.metaKey
        : !event.ctrlKey && event.button === 0,
    )
    .on('start', () => {
      last = zoomIdentity;
      // Each gesture counts from nothing.
      Object.assign(node, { __zoom: zoomIdentity });
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      const now = event.transform;
      const factor = now.k / last.k;
      if (factor === 1) {
        target().panPx(now.x - last.x);
      } else {
        // The point that this step left in place.
        const fixedPx = (now.x - factor * last.x) / (1 - factor);
        target().zoomAt(factor, Number.isFinite(fixedPx) ? fixedPx : middle(event));
      }
      last = now;
    });
  const middle = (event: D3ZoomEvent<HTMLElement, unknown>): number =>
    event.sourceEvent instanceof MouseEvent
      ? pointer(event.sourceEvent, node)[0]
      : target().widthPx / 2;
  const selection = select(node);
  selection.call(behaviour).on('dblclick.zoom', null);
  return () => {
    selection.on('.zoom', null);
  };
}
