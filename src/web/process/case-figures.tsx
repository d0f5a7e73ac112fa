import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Figures, Process, ProcessMap, ProcessVersion, Reckoned } from '../api/process.ts';
import { number } from '../format/number.ts';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import classes from './process.module.css';
import { figureText, MEASURES, type MeasureUnit, MISSING, stepName } from './words.ts';

interface Props {
  readonly process: Process;
  readonly version: ProcessVersion;
  readonly finished: boolean;
  readonly map: ProcessMap;
}

/** What one case takes in a version, over branches and rework. */
export function CaseFigures({ process, version, finished, map }: Props) {
  const figures = useQuery({
    queryKey: ['process figures', process.id, version.number, version.version],
    queryFn: ({ signal }) =>
      call('GET /processes/{id}/versions/{number}/figures', {
        path: { id: process.id, number: String(version.number) },
        signal,
      }),
    enabled: finished,
    placeholderData: (before) => before,
  });
  if (!finished)
    return (
      <Text size="sm" c="dimmed">
        It is counted as soon as the map is finished: what is missing stands at the steps.
      </Text>
    );
  return (
    <Loaded query={figures}>
      {(data) => (
        <>
          <FigureList figures={data.figures} currency={data.currency} map={map} />
          <Text size="xs" c="dimmed">
            Means over all branches and rework; each step counts as often as it comes up in a case. Ranges
            hold 90% of 2,000 simulated draws from the ranges of the steps.
          </Text>
        </>
      )}
    </Loaded>
  );
}

interface ListProps {
  readonly figures: Figures;
  readonly currency: string | null;
  readonly map: ProcessMap;
}

function FigureList({ figures, currency, map }: ListProps) {
  const missing = MEASURES.flatMap(({ key }) => figures[key].missing);
  const once = [...new Map(missing.map((one) => [`${one.stepId} ${one.what}`, one])).values()];
  return (
    <>
      <dl className={classes['figures']}>
        {MEASURES.map(({ key, name, unit }) => (
          <Figure key={key} name={name} {...{ unit, currency }} figure={figures[key]} />
        ))}
        <div className={classes['figure']}>
          <dt>Handovers between roles</dt>
          <dd>
            <b>{number(figures.handovers, 2)}</b>
          </dd>
        </div>
      </dl>
      {once.length > 0 && (
        <Notice tone="plain" title="Not known yet, and so not counted as nothing">
          <List size="sm">
            {once.map(({ stepId, what }) => {
              const step = map.steps.find(({ id }) => id === stepId);
              return (
                <List.Item key={`${stepId} ${what}`}>
                  {step ? `“${stepName(step)}”` : stepId}: {MISSING[what]}
                </List.Item>
              );
            })}
          </List>
        </Notice>
      )}
    </>
  );
}

interface FigureProps {
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly currency: string | null;
  readonly figure: Reckoned;
}

function Figure({ name, unit, currency, figure }: FigureProps) {
  const { value, low, high } = figure;
  return (
    <div className={classes['figure']}>
      <dt>{name}</dt>
      <dd>
        {value === null ||
        low === null ||
        high === null ||
        (unit === 'money' && currency === null && value !== 0) ? (
          <span>not known</span>
        ) : (
          <>
            <b>{figureText(value, unit, currency)}</b>
            {low !== high && (
              <span>
                {figureText(low, unit, currency)} to {figureText(high, unit, currency)}
              </span>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
