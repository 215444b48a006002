import { fetchStory, startMs, tellPainted, tellSpan } from './story.ts';

// The least that a frame needs: for each lane and pixel column one search in a sorted array, and a
// mark where there is an event. No text, no hit areas, nothing for a keyboard.
const DAY_MS = 86_400_000;
const story = await fetchStory();
const lanes = story.actors.map(({ id }) =>
  Float64Array.from(
    story.events.filter(({ actors }) => actors[0] === id).map(({ date }) => startMs(date)),
  ).sort(),
);
const canvas = document.querySelector<HTMLCanvasElement>('canvas#timeline');
const context = canvas?.getContext('2d');
if (!canvas || !context) throw new Error('missing element: canvas');
canvas.width = innerWidth;
canvas.height = innerHeight;
canvas.style.display = 'block';
document.body.style.margin = '0';

let fromMs = Math.min(...lanes.map((lane) => lane[0] ?? Infinity));
let toMs = Math.max(...lanes.map((lane) => lane.at(-1) ?? -Infinity));
const whole = toMs - fromMs;

/** Place of the first moment at or after this one. */
function placeOf(lane: Float64Array, ms: number, from: number): number {
  let low = from;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lane[middle] ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function draw(): void {
  if (!canvas || !context) return;
  const msPerPx = (toMs - fromMs) / canvas.width;
  const heightPx = canvas.height / lanes.length;
  context.clearRect(0, 0, canvas.width, canvas.height);
  lanes.forEach((lane, order) => {
    let place = placeOf(lane, fromMs, 0);
    while (place < lane.length) {
      const px = Math.floor(((lane[place] ?? 0) - fromMs) / msPerPx);
      if (px >= canvas.width) break;
      context.fillRect(px, order * heightPx + 4, 1, heightPx - 8);
      place = placeOf(lane, fromMs + (px + 1) * msPerPx, place + 1);
    }
  });
  tellPainted();
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const span = toMs - fromMs;
    const next = Math.min(Math.max(span * 2 ** (event.deltaY / 50), DAY_MS), whole);
    const share = event.clientX / canvas.width;
    fromMs += (span - next) * share;
    toMs = fromMs + next;
    requestAnimationFrame(draw);
  },
  { passive: false },
);
canvas.addEventListener('mousemove', (event) => {
  if (event.buttons !== 1) return;
  const moveMs = (event.movementX * (toMs - fromMs)) / canvas.width;
  fromMs -= moveMs;
  toMs -= moveMs;
  requestAnimationFrame(draw);
});
tellSpan(() => toMs - fromMs);
requestAnimationFrame(draw);
