import type { Clock, Ids } from '../../kernel/index.ts';
import type { SignalStore } from '../../signal/index.ts';
import { answerLoader } from './answers.ts';
import { costLoader } from './costs.ts';
import { customerLoader } from './customers.ts';
import type { Loader, LoadingContext } from './loader.ts';
import { rateLoader } from './rates.ts';
import { signalLoader } from './signals.ts';

export interface LoadingTools {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly signals: Pick<SignalStore, 'insertFile'>;
}

/** The loader of each import target, by the target's name. */
const LOADERS: Readonly<Record<string, (context: LoadingContext, tools: LoadingTools) => Loader>> = {
  customers: customerLoader,
  answers: answerLoader,
  costs: costLoader,
  rates: (context, tools) => rateLoader(context, tools),
  signals: (context, { signals }) => signalLoader(context, signals),
};

export function loaderFor(context: LoadingContext, tools: LoadingTools): Loader {
  const make = LOADERS[context.mapping.target];
  if (!make) throw new Error(`nothing loads the import target ${context.mapping.target}`);
  return make(context, tools);
}
