import type { Readable, Writable } from 'node:stream';
// The package has the protocol's types, but does not export them.
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

type Commands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;
type Events = Protocol.Events;

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The browser's debugging protocol over a pipe. Nothing stands between the bench and the page: a
 * test runner would put scripts of its own into it.
 */
export class Connection {
  #lastId = 0;
  #rest = '';
  #closed: Error | undefined;
  readonly #write: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(message: Message) => void>();

  constructor(write: Writable, read: Readable) {
    this.#write = write;
    read.setEncoding('utf8').on('data', (text: string) => {
      this.#hear(text);
    });
    for (const stream of [write, read]) {
      // A pipe that breaks does so because the browser has ended.
      stream
        .on('error', () => undefined)
        .on('close', () => {
          this.#close();
        });
    }
  }

  send(method: string, params: unknown, sessionId: string | undefined): Promise<unknown> {
    if (this.#closed) return Promise.reject(this.#closed);
    this.#lastId += 1;
    const id = this.#lastId;
    this.#write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  listen(listener: (message: Message) => void): void {
    this.#listeners.add(listener);
  }

  #hear(text: string): void {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id === undefined) {
        for (const listener of this.#listeners) listener(message);
        continue;
      }
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(message.error.message));
      else waiting?.resolve(message.result);
    }
  }

  #close(): void {
    this.#closed = new Error('the browser has ended');
    for (const { reject } of this.#waiting.values()) reject(this.#closed);
    this.#waiting.clear();
  }
}

/** One target of the browser: a page, a worker, or, without an id, the browser itself. */
export class Session {
  readonly #connection: Connection;
  readonly id: string | undefined;

  constructor(connection: Connection, id?: string) {
    this.#connection = connection;
    this.id = id;
  }

  send<Method extends keyof Commands & keyof Answers>(
    method: Method,
    params?: Commands[Method],
  ): Promise<Answers[Method]> {
    return this.#connection.send(method, params, this.id) as Promise<Answers[Method]>;
  }

  on<Name extends keyof Events>(name: Name, listener: (params: Events[Name]) => void): void {
    this.#connection.listen(({ method, params, sessionId }) => {
      if (method === name && sessionId === this.id) listener(params as Events[Name]);
    });
  }

  /** Of a target that this one has attached to. */
  child(id: string): Session {
    return new Session(this.#connection, id);
  }

  /** What a script gives, once it has given it. Throws what the script throws. */
  async run<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as Value;
  }
}
