import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { Command, InvalidArgumentError } from 'commander';
import type { App } from '../app.ts';
import { type Config, type ConfigOverrides, isPort, readConfig } from '../config.ts';
import { demoOptions } from '../demo/index.ts';
import { SetupProblem, systemClock } from '../kernel/index.ts';
import { openDemo } from './demo.ts';
import { DATA_OPTION } from './desk.ts';

interface StartOptions extends ConfigOverrides {
  readonly demo?: boolean;
}

export function startCommand(): Command {
  return new Command('start')
    .description('start Perpetua: stores, API, application and background jobs')
    .option(...DATA_OPTION)
    .option('--host <address>', 'address to listen on (PERPETUA_HOST, default 127.0.0.1)')
    .option('--port <number>', 'port to listen on (PERPETUA_PORT, default 4600)', readPortOption)
    .option('--roles <list>', 'what this process does: web, jobs (PERPETUA_ROLES, default web,jobs)')
    .option('--demo', 'look around the demo operator; it is made at the first start')
    .action(async (options: StartOptions) => {
      const config = await withPort(readConfig(process.env, options));
      // From here on a signal stops what has begun, in order.
      const stopped = stopSignal();
      const { openApp } = await import('../app.ts');
      const app = await openApp(config, (sentence) => console.log(sentence));
      // A library that forgets a promise must not stop everybody's work; what it was about is in the log.
      process.on('unhandledRejection', (error) =>
        app.log.error({ err: error }, 'a failure that nobody waited for'),
      );
      try {
        const server = config.roles.has('web') ? await listen(app) : null;
        try {
          if (server) announce(app, server.address());
          if (options.demo) await openDemo(app.demo, demoOptions(systemClock), server?.address());
          await stopped;
          console.log('Stopping…');
        } finally {
          // First nobody new comes in, then running jobs reach a safe point, then the stores close.
          await server?.close();
        }
      } finally {
        await app.close();
      }
    });
}

function readPortOption(text: string): string {
  if (isPort(text)) return text;
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
}

/** Port 0 is any that is free. It is found before anything is opened, because links and cookies are made for the address. */
async function withPort(config: Config): Promise<Config> {
  if (config.port !== 0 || !config.roles.has('web')) return config;
  const port = await new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(config, error)));
    probe.listen(0, config.host, () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
  return { ...config, port, publicUrl: config.publicUrl.replace(/:0$/, `:${port}`) };
}

function cannotListen({ host, port }: Config, { code }: NodeJS.ErrnoException): SetupProblem {
  return new SetupProblem(
    `Perpetua cannot listen on ${host}:${port} (${code}). Choose another address with --host and --port.`,
  );
}

function announce({ config, lock }: App, address: string): void {
  lock.announce(address);
  console.log(`Perpetua is at ${address}\nIts data lies in ${config.dataFolder}`);
  if (!isLoopback(config.host)) {
    console.log(
      `It listens on ${config.host}, beyond this machine. Put it behind HTTPS and set PERPETUA_URL to its address.`,
    );
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

async function listen(app: App) {
  const { host, port } = app.config;
  const server = serve({ fetch: app.http.fetch, hostname: host, port, serverOptions: PATIENT });
  if ('setTimeout' in server) server.setTimeout(SILENCE);
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new SetupProblem(
        `Port ${port} on ${host} is in use. Stop what uses it, or choose another with --port or PERPETUA_PORT.`,
      );
    }
    throw cannotListen(app.config, error);
  });
  return {
    address: () => app.config.publicUrl,
    close: () =>
      new Promise<void>((resolve) => {
        if (!('closeAllConnections' in server)) return void server.close(() => resolve());
        const cut = setTimeout(() => server.closeAllConnections(), LAST_WORD);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/**
 * A file of gigabytes is on its way for longer than the five minutes that Node gives a whole request by default. What says
 * nothing for ten minutes is let go; the head of a request has to be there within one.
 */
const PATIENT = { requestTimeout: 0, headersTimeout: 60_000, connectionsCheckingInterval: 30_000 };
const SILENCE = 600_000;

/** Milliseconds that what is being answered is given when Perpetua stops. */
const LAST_WORD = 2_000;

/** Milliseconds after which another Ctrl-C means that somebody is tired of waiting. */
const PATIENCE = 3000;

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const stop = (): void => {
      // A terminal and npm both pass the same Ctrl-C on, so that it often comes twice at once.
      if (first === null) first = Date.now();
      else if (Date.now() - first > PATIENCE) process.exit(130);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  });
}
