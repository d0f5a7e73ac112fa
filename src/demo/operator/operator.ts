import { CHANGES, type Change, type Effects, effectsOf } from '../truth/change.ts';
import { LOTS, type Lot } from '../truth/lot.ts';
import { type Network, networkOf } from './network.ts';
import { type DemoOptions, type DemoWindow, demoWindow } from './window.ts';

/** The invented operator that the demo is about. */
export const OPERATOR = { name: 'Tessera Telecom', zone: 'Europe/Madrid', currency: 'EUR' } as const;

/** What all customers of one run share. */
export interface World {
  readonly options: DemoOptions;
  readonly window: DemoWindow;
  readonly network: Network;
  readonly changes: readonly Change[];
  readonly lots: readonly Lot[];
  readonly effects: Effects;
}

/** @param changes which process changes happen, @param lots and which lots: fewer than all make the counterfactual that truth is computed from */
export function worldOf(
  options: DemoOptions,
  changes: readonly Change[] = CHANGES,
  lots: readonly Lot[] = LOTS,
): World {
  const window = demoWindow(options);
  return {
    options,
    window,
    network: networkOf(options.seed, window),
    changes,
    lots,
    effects: effectsOf(changes, window),
  };
}
