import type { Attachment } from 'svelte/attachments';

const STEPS = {
  horizontal: { back: 'ArrowLeft', on: 'ArrowRight' },
  vertical: { back: 'ArrowUp', on: 'ArrowDown' },
} as const;

/**
 * Makes the buttons of a group one tab stop, with arrow keys, Home and End inside. The stop is the
 * button last focused; before that the pressed or current one, else the first.
 */
export function roving(direction: keyof typeof STEPS): Attachment<HTMLElement> {
  const { back, on } = STEPS[direction];
  return (group) => {
    let last: Element | null = null;
    let hasFocus = false;
    const items = () => [...group.querySelectorAll('button')];
    const isOn = (item: Element) => item.matches('[aria-pressed=true], [aria-current=true]');

    const settle = (): void => {
      const all = items();
      const stop = all.find((item) => item === last) ?? all.find(isOn) ?? all[0];
      for (const item of all) item.tabIndex = item === stop ? 0 : -1;
      // A button that goes with the press on it hands its focus on.
      if (hasFocus && last?.isConnected === false) stop?.focus({ preventScroll: true });
    };
    const onfocusin = (event: FocusEvent): void => {
      if (event.target instanceof HTMLButtonElement) last = event.target;
      hasFocus = true;
      settle();
    };
    const onfocusout = (event: FocusEvent): void => {
      // Focus that goes nowhere may have lost its button.
      if (event.relatedTarget !== null) hasFocus = false;
    };
    const onkeydown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const all = items();
      const place = all.findIndex((item) => item === event.target);
      if (place === -1) return;
      const to = new Map([
        [back, Math.max(place - 1, 0)],
        [on, Math.min(place + 1, all.length - 1)],
        ['Home', 0],
        ['End', all.length - 1],
      ]).get(event.key);
      if (to === undefined) return;
      event.preventDefault();
      all[to]?.focus();
    };

    // Buttons come and go, and are pressed from elsewhere.
    const observer = new MutationObserver(settle);
    observer.observe(group, {
      childList: true,
      subtree: true,
      attributeFilter: ['aria-pressed', 'aria-current'],
    });
    group.addEventListener('focusin', onfocusin);
    group.addEventListener('focusout', onfocusout);
    group.addEventListener('keydown', onkeydown);
    settle();
    return () => {
      observer.disconnect();
      group.removeEventListener('focusin', onfocusin);
      group.removeEventListener('focusout', onfocusout);
      group.removeEventListener('keydown', onkeydown);
    };
  };
}
