import { Stack } from '@mantine/core';
import { IconReportMoney } from '@tabler/icons-react';
import type { BusinessCase } from '../api/businessCase.ts';
import { day } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Notice } from '../state/notice.tsx';
import classes from './case.module.css';
import { EndsTable } from './ends-table.tsx';
import { LineTable } from './line-table.tsx';
import { Course, Tornado } from './summary-charts.tsx';
import { TraceLink } from './trace-link.tsx';
import { money, monthsText } from './words.ts';

/** What it is worth, between what, and why: each figure is a link to how it is made. */
export function SummaryView({ found }: { readonly found: BusinessCase }) {
  const { likely } = found.figures;
  if (found.lines.length === 0)
    return (
      <EmptyState
        icon={<IconReportMoney />}
        title="Nothing in it yet"
        action={
          <Go to={`/prove/cases/${found.id}`} search={{ view: 'inputs' }}>
            Say what it brings and costs
          </Go>
        }
      >
        A case needs a benefit that becomes money and what it costs. Then its worth, its payback and what
        matters most are worked out here.
      </EmptyState>
    );
  return (
    <Stack gap="lg">
      {found.gaps.length > 0 && <Gaps found={found} />}
      {found.doubles.length > 0 && (
        <Notice tone="warn" title="May be counted twice">
          <ul>
            {found.doubles.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {likely.presentBenefits === 0 && likely.presentCosts === 0 ? (
        <EmptyState icon={<IconReportMoney />} title="Nothing counts yet">
          As soon as the figures of a benefit or a cost are said, the worth of the case is worked out from
          them.
        </EmptyState>
      ) : (
        <>
          <Figures found={found} />
          <Section>
            <Course found={found} />
          </Section>
          <Section>
            <Tornado found={found} />
          </Section>
        </>
      )}
      <LineTable found={found} />
    </Stack>
  );
}

function Gaps({ found }: { readonly found: BusinessCase }) {
  return (
    <Notice tone="warn" title="This case is incomplete: its figures stand without this">
      <ul>
        {found.gaps.map((gap) => (
          <li key={`${gap.kind} ${gap.of}`}>
            {gap.text}
            {gap.finder && ` ${gap.finder} finds out${gap.due ? ` by ${day(gap.due)}` : ''}`}
          </li>
        ))}
      </ul>
      <Go to={`/prove/cases/${found.id}`} search={{ view: 'inputs' }} quiet>
        Fill them in
      </Go>
    </Notice>
  );
}

function Figures({ found }: { readonly found: BusinessCase }) {
  const { figures, currency } = found;
  const { simulated, likely } = figures;
  const span = (low: string, high: string) => (
    <>
      <TraceLink caseId={found.id} of="simulated">
        {low} to {high}
      </TraceLink>{' '}
      <span className="quiet">in 8 of 10 of {count(simulated.runs)} runs</span>
    </>
  );
  const roi = simulated.returnOnInvestment;
  return (
    <Section
      title="What it is worth"
      lead={
        <>
          Benefits are taken down and costs up for risk. The large figures stand <b>at likely values</b>:
          every input at its likely value. Simulated, each input is drawn from its range: worst and best are
          the 10th and 90th percentile of the runs, and the <b>middle of the runs</b> is what half of them
          come to less than. It lies above the value at likely values where ranges reach further to the good
          side, and below where they reach further to the bad one.
        </>
      }
    >
      <dl className={classes['figures']}>
        <div>
          <dt>
            <Term of="npv">Net present value</Term>
          </dt>
          <dd>
            <div className={classes['value']}>
              <TraceLink caseId={found.id} of="npv">
                {money(likely.netPresentValue, currency)}
              </TraceLink>
            </div>
            {span(
              money(simulated.netPresentValue.worst, currency),
              money(simulated.netPresentValue.best, currency),
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Term of="roi">Return on investment</Term>
          </dt>
          <dd>
            <div className={classes['value']}>
              {likely.returnOnInvestment === null ? (
                'no costs'
              ) : (
                <TraceLink caseId={found.id} of="roi">
                  {percent(likely.returnOnInvestment, 0)}
                </TraceLink>
              )}
            </div>
            {roi && span(percent(roi.worst, 0), percent(roi.best, 0))}
          </dd>
        </div>
        <div>
          <dt>
            <Term of="payback">Payback</Term>
          </dt>
          <dd>
            <div className={classes['value']}>
              <TraceLink caseId={found.id} of="payback">
                {monthsText(likely.payback)}
              </TraceLink>
            </div>
            {span(monthsText(simulated.payback.best), monthsText(simulated.payback.worst))}
          </dd>
        </div>
        <div>
          <dt>
            <Term of="break-even">Break-even</Term>
          </dt>
          <dd>
            <div className={classes['value']}>
              {likely.breakEven === null ? (
                'no benefits'
              ) : (
                <TraceLink caseId={found.id} of="break_even">
                  {percent(likely.breakEven, 0)} of the benefits
                </TraceLink>
              )}
            </div>
            <span className="quiet">would just pay for the costs</span>
          </dd>
        </div>
      </dl>
      <EndsTable found={found} />
    </Section>
  );
}
