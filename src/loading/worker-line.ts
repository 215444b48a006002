import type { FromWorker, ToWorker } from './messages.ts';
import workerUrl from './load-worker.ts?worker&url';

/** A line to the worker that loads a file. */
export interface WorkerLine {
  send(message: ToWorker, handedOver: ArrayBuffer[]): void;
  /** Ends the worker, whatever it does. */
  close(): void;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

/** The name that a content security policy with trusted types must allow. */
const POLICY = 'sourceline-worker';

/**
 * Starts the worker. Where the page may start none (its script comes from elsewhere, or a policy
 * forbids it), the same is done in the page, with pauses.
 * @param fail called where the worker breaks down
 */
export function startWorker(
  receive: (message: FromWorker) => void,
  fail: (detail: string) => void,
): WorkerLine {
  try {
    const worker = new Worker(trusted(workerUrl), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      receive(data);
    });
    worker.addEventListener('error', ({ message }) => {
      fail(message);
    });
    return {
      send: (message, handedOver) => {
        worker.postMessage(message, handedOver);
      },
      close: () => {
        worker.terminate();
      },
    };
  } catch {
    return startHere(receive);
  }
}

/** The address of the worker's script, as a browser with trusted types wants it. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy(POLICY, {
    createScriptURL: (asked) => {
      if (asked !== workerUrl) throw new Error(`foreign script: ${asked}`);
      return asked;
    },
  });
  return (policy?.createScriptURL(address) ?? address) as string;
}

/** Made once a page: a second of the same name is refused. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

function startHere(receive: (message: FromWorker) => void): WorkerLine {
  let isOpen = true;
  const service = import('./loading-service.ts').then(
    ({ LoadingService }) =>
      new LoadingService({
        post: (message) => {
          if (isOpen) receive(message);
        },
        nowMs: () => performance.now(),
        pause: () =>
          new Promise((resolve) => {
            setTimeout(resolve);
          }),
      }),
  );
  return {
    send: (message) => {
      void service.then((started) => {
        if (isOpen) started.receive(message);
      });
    },
    close: () => {
      isOpen = false;
    },
  };
}
