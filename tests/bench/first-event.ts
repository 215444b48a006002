import type { Session } from './cdp.ts';

/** The watch for the first event of a page that is yet to be opened. */
export interface FirstEventWatch {
  /** In ms since the navigation began. */
  readonly ms: Promise<number>;
}

/**
 * Watches from before the page's first script for the frame after the one in which an event can be
 * seen. What it gives is no promise itself, which would be waited for before the page is opened.
 */
export async function watchFirstEvent(
  page: Session,
  markSelector: string,
): Promise<FirstEventWatch> {
  const ms = new Promise<number>((resolve) => {
    page.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'benchSeen') resolve(Number(payload));
    });
  });
  await page.send('Runtime.enable');
  await page.send('Runtime.addBinding', { name: 'benchSeen' });
  await page.send('Page.enable');
  await page.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${watch.toString()})(${JSON.stringify(markSelector)})`,
  });
  return { ms };
}

/** Runs in the page. */
function watch(selector: string): void {
  const isInView = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return (
      box.width > 0 &&
      box.height > 0 &&
      box.right > 0 &&
      box.bottom > 0 &&
      box.left < innerWidth &&
      box.top < innerHeight &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  };
  const tell = (): void => {
    const { benchSeen } = globalThis as unknown as { benchSeen: (ms: string) => void };
    benchSeen(String(performance.now()));
  };
  const look = (): void => {
    for (const element of document.querySelectorAll(selector)) {
      if (!isInView(element)) continue;
      // The frame of this callback has it; the next one begins when that frame is drawn.
      requestAnimationFrame(tell);
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
