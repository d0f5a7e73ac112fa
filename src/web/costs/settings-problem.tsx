import { ProblemView } from '../state/problem-view.tsx';
import { useSettingsQuery } from './use-settings.ts';

/** Says so where the rules by which figures were reckoned could not be read; the figures stand without them. */
export function SettingsProblem() {
  const { error, data, refetch } = useSettingsQuery();
  return error && !data ? <ProblemView problem={error} onRetry={() => void refetch()} /> : null;
}
