import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds; a shared machine with two cores may be slow. */
const PATIENCE = 90_000;

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A process of the program, as somebody at a terminal has it. */
export interface Program {
  readonly child: ChildProcess;
  /** All that it has said. */
  said(): string;
  /** Waits until it has said something that matches. @throws what it said, where it ends before */
  until(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Runs `perpetua` as it was built. @param uid the account to run as; by default this one's */
export function perpetua(
  words: readonly string[],
  environment: Record<string, string>,
  uid?: number,
): Program {
  const inherited = { PATH: process.env['PATH'], HOME: '/tmp' };
  const child = spawn(process.execPath, ['bin/perpetua.cjs', ...words], {
    cwd: ROOT,
    env: { ...inherited, PERPETUA_LOG: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let text = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const hear of heard) hear();
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return {
    child,
    said: () => text,
    ended,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const fail = (why: string) => reject(new Error(`${why}; it said:\n${text}`));
        const timer = setTimeout(() => fail(`nothing matched ${pattern}`), PATIENCE);
        const hear = () => {
          const match = pattern.exec(text);
          if (!match) return;
          heard.delete(hear);
          clearTimeout(timer);
          resolve(match);
        };
        heard.add(hear);
        hear();
        void ended.then((code) => {
          clearTimeout(timer);
          fail(`it ended with ${code} before ${pattern}`);
        });
      }),
  };
}

/** An empty folder that every account may pass through. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'perpetua-process-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** The process id of the PostgreSQL of a data folder, or null. */
export function postgresOf(folder: string): number | null {
  const path = join(folder, 'record/postmaster.pid');
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : null;
}

/** A port that nobody listens on, below those that the system gives to outgoing connections: it stays free for a restart. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}
