import { defaultParseSearch } from '@tanstack/react-router';
import { nextStart } from '../../kernel/index.ts';
import type { Evidence, EvidenceReading } from '../api/question.ts';
import { unitStyle, withUnit } from '../figure/unit.ts';
import { periodName } from '../format/date.ts';
import { count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import classes from './evidence.module.css';

/** What each kind of evidence is called, the same on every page. */
export const EVIDENCE_NAMES: Readonly<Record<Evidence['kind'], string>> = {
  metric: 'Metric',
  driver: 'Drivers',
  benchmark: 'Benchmark',
  goal: 'Goal',
  question: 'Question',
  decision: 'Decision',
  review: 'Review',
  segment: 'Segment',
  survey: 'Survey',
  import: 'Import',
  assessment: 'Assessment',
  initiative: 'Initiative',
  cycle: 'Cycle',
  process: 'Process',
  ledger: 'Ledger',
  case: 'Business case',
  page: 'Page',
};

type Shown = Evidence & { readonly reading?: EvidenceReading | null };

interface Props {
  readonly items: readonly Shown[];
  /** Said where there is none. */
  readonly none?: string;
}

/** What a claim rests on: each with its kind, the way to it, and for a metric where it stands now. */
export function EvidenceList({ items, none }: Props) {
  if (items.length === 0) return none ? <p className={classes['none']}>{none}</p> : null;
  return (
    <ul className={classes['list']}>
      {items.map((item) => (
        <li key={`${item.kind} ${item.id ?? item.to} ${item.title}`}>
          <span className={classes['kind']}>{EVIDENCE_NAMES[item.kind]}</span>
          <EvidenceLink evidence={item} />
          {item.reading && <ReadingText reading={item.reading} />}
        </li>
      ))}
    </ul>
  );
}

/** The way to a piece of evidence. */
export function EvidenceLink({ evidence }: { readonly evidence: Pick<Evidence, 'to' | 'title'> }) {
  const [path = '/', query = ''] = evidence.to.split('?');
  return (
    <Go to={path} search={query === '' ? {} : defaultParseSearch(`?${query}`)}>
      {evidence.title}
    </Go>
  );
}

/** A metric's kept figure, never bare: value, interval, n, period, and the way to what it was made from. */
export function ReadingText({ reading }: { readonly reading: EvidenceReading }) {
  const { value, low, high, n, start, grain, metricId, minorDigits } = reading;
  if (value === null) return <span className={classes['reading']}>{reading.absent}</span>;
  const unit = {
    code: reading.unit,
    label: reading.unitLabel,
    ...(minorDigits !== null && { minorDigits }),
  };
  const style = unitStyle(unit);
  return (
    <span className={classes['reading']}>
      <Go
        to="/understand/explore"
        search={{ metric: metricId, from: start, to: nextStart(grain, start) }}
        quiet
      >
        {withUnit(value, unit)}
      </Go>
      {low !== null && high !== null && ` (${style.value(low)} to ${style.value(high)})`}
      {n !== null && `, n ${count(n)}`}, {periodName(start, grain)}
    </span>
  );
}
