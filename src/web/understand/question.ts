import type { Grain } from '../../kernel/index.ts';
import type { ExploreQuestion } from '../api/insight.ts';
import { type Rule, sentRule } from '../api/rule.ts';
import { fittingGrain, presets } from '../form/period-presets.ts';

/** The state of the explore page as it stands in the address, so that a link shows the same to a colleague. */
export interface ExploreState {
  readonly metric?: string;
  readonly from?: string;
  readonly to?: string;
  readonly grain?: Grain | 'none';
  readonly by?: readonly string[];
  readonly segments?: readonly string[];
  readonly filter?: Rule;
  readonly compare?: 'previous' | 'year_before' | 'none';
  readonly asOf?: 'then' | 'now';
}

/** The state with what is not said filled in. `today` is in the organization's zone. */
export function completed(state: ExploreState, today: string) {
  const year = presets(today).find((preset) => preset.name === 'Last 12 months');
  const from = state.from ?? year?.from ?? today;
  const to = state.to ?? year?.to ?? today;
  return {
    metric: state.metric,
    from,
    to,
    grain: state.grain ?? fittingGrain({ from, to }),
    by: listOf(state.by),
    segments: listOf(state.segments),
    filter: state.filter,
    compare: state.compare ?? ('previous' as const),
    asOf: state.asOf ?? ('then' as const),
  };
}

/** The question as the API takes it, or null while no metric is chosen. */
export function questionOf(state: ReturnType<typeof completed>): ExploreQuestion | null {
  if (!state.metric) return null;
  return {
    metricId: state.metric,
    from: state.from,
    to: state.to,
    asOf: state.asOf,
    ...(state.grain === 'none' ? {} : { grain: state.grain }),
    by: state.by,
    segments: state.segments,
    ...(state.filter ? { filter: sentRule(state.filter) } : {}),
    ...(state.compare === 'none' ? {} : { compare: state.compare }),
  };
}

function listOf(value: readonly string[] | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
