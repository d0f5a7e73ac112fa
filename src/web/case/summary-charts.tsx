import { SimpleGrid, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { BusinessCase } from '../api/businessCase.ts';
import { CumulativeChart } from '../chart/cumulative-chart.tsx';
import { TornadoChart } from '../chart/tornado-chart.tsx';
import { count } from '../format/number.ts';
import { TraceLink } from './trace-link.tsx';
import { money, monthAt, monthsText, PERCENTILE_WORDS, written } from './words.ts';

const MOST_BARS = 10;

/** The running sum with its band. */
export function Course({ found }: { readonly found: BusinessCase }) {
  const { band, simulated } = found.figures;
  const write = useMemo(() => (value: number) => money(value, found.currency), [found.currency]);
  const points = useMemo(
    () => band.map((one, at) => ({ ...one, label: monthAt(found.start, at) })),
    [band, found.start],
  );
  return (
    <CumulativeChart
      title={
        simulated.payback.likely === null
          ? 'In half of the runs the money is not back within the horizon'
          : `In half of the runs the money is back within ${monthsText(simulated.payback.likely)}`
      }
      under={`Running sum of benefits less costs, undiscounted, ${found.currency}; drawn from ${count(found.figures.bandRuns)} of the ${count(simulated.runs)} runs, while payback is of all of them. ${PERCENTILE_WORDS}`}
      points={points}
      write={write}
    />
  );
}

/** What moves the result, and where each input alone would turn it. */
export function Tornado({ found }: { readonly found: BusinessCase }) {
  const navigate = useNavigate();
  const { tornado, likely, breakEven } = found.figures;
  const write = useMemo(() => (value: number) => money(value, found.currency), [found.currency]);
  const shown = tornado.slice(0, MOST_BARS);
  const inputOf = (key: string) => found.inputs.find((one) => one.key === key);
  const bars = useMemo(
    () =>
      tornado.slice(0, MOST_BARS).map(({ input, low, high }) => {
        const one = found.inputs.find(({ key }) => key === input);
        const text = (value: number) =>
          one ? written(one.unit === 'money' ? Math.round(value) : value, one) : '';
        return {
          name: one?.name ?? input,
          low: low.netPresentValue,
          high: high.netPresentValue,
          lowText: text(low.value),
          highText: text(high.value),
        };
      }),
    [tornado, found.inputs],
  );
  const first = shown[0] && inputOf(shown[0].input);
  const turning = breakEven.filter((one) => one.within && one.value !== null);
  return (
    <Stack gap="md">
      <TornadoChart
        title={first ? `What matters most: ${first.name}` : 'No input moves the result'}
        under={`Net present value, ${found.currency}, with one input at its 10th (orange) or 90th percentile (blue) and all others likely`}
        bars={bars}
        middle={likely.netPresentValue}
        write={write}
        onChoose={(index) => {
          const key = shown[index]?.input;
          if (key)
            void navigate({
              to: `/prove/cases/${found.id}`,
              search: { view: 'summary', of: `input:${key}` } as never,
            });
        }}
      />
      <SimpleGrid cols={1}>
        <div>
          <b>Break-even of each input</b>{' '}
          <span className="quiet">the value at which the case is worth nothing, all others likely</span>
          <ul>
            {breakEven
              .filter(({ value }) => value !== null)
              .map(({ input, value, within }) => {
                const one = inputOf(input);
                if (!one || value === null) return null;
                return (
                  <li key={input}>
                    <TraceLink caseId={found.id} of={`input:${input}`}>
                      {one.name}: {written(one.unit === 'money' ? Math.round(value) : value, one)}
                    </TraceLink>
                    {within ? ', within its range' : ', outside its range'}
                  </li>
                );
              })}
          </ul>
          {turning.length === 0 && (
            <span className="quiet">No single input turns the case within its range.</span>
          )}
        </div>
      </SimpleGrid>
    </Stack>
  );
}
