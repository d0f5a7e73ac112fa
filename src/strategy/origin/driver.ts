import type { OriginSource } from '../../change/index.ts';
import { percentText } from '../../kernel/index.ts';
import { analysisEvidence } from '../topThree/driverSource.ts';
import { goalOf, type OriginGround } from './ground.ts';

/** Drivers that are worth raising: those that matter much and are done badly first. */
export const driverOrigin: OriginSource<OriginGround> = {
  key: 'driver',
  name: 'Driver',
  means: 'What accounts for differences in an outcome, from the analysis that is kept.',
  candidates(ground) {
    const { analysis } = ground;
    if (analysis === null) return [];
    const { to } = analysisEvidence(analysis);
    const { outcome, items } = analysis.drivers;
    return items
      .filter(({ correlation }) => correlation > 0)
      .toSorted((left, right) => urgency(right) - urgency(left) || right.share - left.share)
      .map(({ key, label, share, quadrant }) => ({
        kind: 'driver',
        id: key,
        title: label,
        to,
        why:
          `It accounts for ${percentText(share, 0)} of the differences in “${outcome.label}”` +
          `${quadrant === 'concentrate_here' ? ', matters much and is done badly' : ''}. It predicts; that it causes would take a trial.`,
        goalId: goalOf(ground, analysis.metricId),
      }));
  },
};

function urgency({ quadrant }: { readonly quadrant: string | null }): number {
  return quadrant === 'concentrate_here' ? 1 : 0;
}
