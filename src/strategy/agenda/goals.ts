import { inWords } from '../../metric/index.ts';
import { figureText, numberText, shortText, type TextUnit } from '../figureText.ts';
import { driftedGoals, HORIZON_NAMES, type JudgedGoal, type StatusWord } from '../goal/index.ts';
import { type AgendaSource, type AgendaTable, MOST_ITEMS, MOST_ROWS } from './agenda.ts';
import { traceOfReading } from './figure.ts';
import type { AgendaGround, GoalsOnAgenda } from './ground.ts';

/** How a status is written in tables. */
export const STATUS_TEXT: Readonly<Record<StatusWord, string>> = {
  ahead: 'ahead',
  on_course: 'on course',
  cannot_tell: 'can’t be told from noise',
  behind: 'behind',
  unknown: 'not known',
  not_begun: 'not begun',
  said_reached: 'reached, as said',
  said_missed: 'missed, as said',
};

/** In the cells of the bowling chart, where there is little room. */
const CELL_TEXT: Readonly<Record<StatusWord, string>> = {
  ...STATUS_TEXT,
  on_course: 'on course',
  cannot_tell: 'noise',
  unknown: '?',
  not_begun: '',
};

/** Goals that are behind, with what they pull back; the goals with their status and the bowling chart go with them. */
export const goals: AgendaSource<AgendaGround> = {
  key: 'goals',
  title: 'What drifted',
  gather({ goals: found, today }) {
    if (found === null) return null;
    const drifted = driftedGoals(found.judged, today);
    const open = found.judged.filter(({ goal }) => goal.period.from <= today && today < goal.period.to);
    const untold = open.filter(({ status }) => status.word === 'unknown').length;
    return {
      lead: `Of ${open.length} goals that run now, ${drifted.length} are behind beyond noise and ${untold} cannot be told.${drifted.length > MOST_ITEMS ? ` Here are the ${MOST_ITEMS} that cost most to miss; all stand on the strategy page.` : ''}`,
      tables: [statusTable(open, found), boardTable(found)].filter((table) => table.rows.length > 0),
      items: drifted.slice(0, MOST_ITEMS).map(({ id, title, horizon, status, serves }) => {
        const gap = status.gap && status.reading ? gapText(status.gap.value, status.reading) : null;
        const above = serves[0] ? ` It pulls back “${serves[0].title}”.` : '';
        return {
          source: 'goals',
          title: `${title} (${HORIZON_NAMES[horizon]}) is behind${gap === null ? '' : ` by ${gap}`}`,
          why: `It is behind where it should be by now, beyond noise.${above}`,
          to: `/decide/goals/${id}`,
          metricId: null,
          changed: null,
          figure: null,
        };
      }),
    };
  },
};

function statusTable(open: readonly JudgedGoal[], { metrics }: GoalsOnAgenda): AgendaTable {
  return {
    title: 'How the goals stand',
    columns: [
      { title: 'Goal', numeric: false },
      { title: 'Horizon', numeric: false },
      { title: 'Owner', numeric: false },
      { title: 'Actual', numeric: true },
      { title: 'Target', numeric: true },
      { title: 'n', numeric: true },
      { title: 'Status', numeric: false },
    ],
    links: open.slice(0, MOST_ROWS).map(({ goal, status: { reading } }) => {
      const trace = reading?.value == null ? null : traceOfReading(reading);
      // Target and status are said and explained on the goal's page.
      const itself = `/decide/goals/${goal.id}`;
      return [itself, null, null, trace, itself, trace, itself];
    }),
    rows: open.slice(0, MOST_ROWS).map(({ goal, status }) => {
      const { reading } = status;
      const unit = reading && asUnit(reading);
      const target = goal.target?.known ? goal.target.value : null;
      return [
        goal.title,
        HORIZON_NAMES[goal.horizon],
        goal.owner?.name ?? null,
        reading?.value != null && unit ? figureText(reading.value, unit) : null,
        target && unit && target.unit === unit.unit ? figureText(target.value, unit) : null,
        reading?.n == null ? null : numberText(reading.n, 0),
        STATUS_TEXT[status.word],
      ];
    }),
    under: `${shown(open.length)} Actual is the newest full period of each goal’s metric, of ${metrics} metrics.`,
  };
}

function boardTable({ board, onBoard, titles, months }: GoalsOnAgenda): AgendaTable {
  return {
    title: 'Bowling chart: each month against its target',
    columns: [
      { title: 'Goal', numeric: false },
      ...months.map((month) => ({ title: monthName(month), numeric: true })),
    ],
    links: board.map(({ goalId, cells }) => {
      const byMonth = new Map(cells.map((cell) => [cell.month, cell.reading]));
      const traces = months.map((month) => {
        const reading = byMonth.get(month);
        return reading?.value == null ? null : traceOfReading(reading);
      });
      return [`/decide/goals/${goalId}`, ...traces];
    }),
    rows: board.map(({ goalId, cells }) => {
      const byMonth = new Map(cells.map((cell) => [cell.month, cell]));
      return [
        titles.get(goalId) ?? goalId,
        ...months.map((month) => {
          const cell = byMonth.get(month);
          // A month outside the goal's own period has nothing to be known.
          if (!cell) return '';
          if (!cell.reading || cell.reading.value === null) return null;
          const actual = shortText(cell.reading.value, asUnit(cell.reading));
          const target = cell.target === null ? '?' : shortText(cell.target, asUnit(cell.reading));
          return `${actual} / ${target}${cell.word ? ` (${CELL_TEXT[cell.word]})` : ''}`;
        }),
      ];
    }),
    under: `${board.length < onBoard ? `${board.length} of ${onBoard} goals with a metric; all stand on the strategy page.` : shown(onBoard)} Actual / target (status), by the month in which the metric’s period ends.`,
  };
}

/** A distance in words: percentages differ by points. */
function gapText(gap: number, { unit, unitLabel, minorDigits }: TextUnit): string {
  return inWords(gap, minorDigits === null ? { unit, unitLabel } : { unit, unitLabel, minorDigits });
}

function shown(count: number): string {
  return count > MOST_ROWS
    ? `${MOST_ROWS} of ${count} goals; all stand on the strategy page.`
    : `${count} goals.`;
}

function asUnit({ unit, unitLabel, minorDigits, n }: TextUnit): TextUnit {
  return { unit, unitLabel, minorDigits, ...(n === undefined ? {} : { n }) };
}

function monthName(month: string): string {
  return new Intl.DateTimeFormat('en', { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  );
}
