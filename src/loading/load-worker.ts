import { LoadingService } from './loading-service.ts';
import type { ToWorker } from './messages.ts';

/** The worker that loads a large file: the entry of its own script. */
const service = new LoadingService({
  post: (message, handedOver = []) => {
    postMessage(message, { transfer: handedOver });
  },
  nowMs: () => performance.now(),
  // Messages that wait are taken in between.
  pause: () =>
    new Promise((resolve) => {
      setTimeout(resolve);
    }),
});

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  service.receive(data);
});
