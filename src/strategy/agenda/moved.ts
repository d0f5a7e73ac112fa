import { dayWords, percentText } from '../../kernel/index.ts';
import { benjaminiHochberg } from '../../stats/index.ts';
import { figurePeriod } from '../review/kind.ts';
import type { AgendaFigure, AgendaSource } from './agenda.ts';
import { changedOf, figureOf, traceOf } from './figure.ts';
import type { AgendaGround } from './ground.ts';

/**
 * Metrics that moved beyond noise: their last finished period against the one before. As many are looked at together,
 * the share of false alarms among those shown is held (Benjamini–Hochberg); what has no known error is shown when a
 * rule of its control chart fires.
 */
export const moved: AgendaSource<AgendaGround> = {
  key: 'moved',
  title: 'What moved beyond noise',
  gather({ kind, period, metrics, readings, confidence }) {
    if (metrics.length === 0) return null;
    const at = figurePeriod(kind, period);
    const figures = metrics.map((metric) => figureOf(metric, readings.get(metric.id) ?? [], at));
    const standing = standingOut(figures, confidence);
    const items = standing
      .map((figure) => ({
        source: 'moved',
        title: `${figure.title}: ${figure.words.replace(/, (beyond|within) noise$/, '')}`,
        why: `${figure.title} is ${figure.words}, ${figure.before ? `against the period that began on ${dayWords(figure.before.start)}` : 'with nothing before'}.`,
        to: traceOf(figure),
        metricId: figure.metricId,
        changed: changedOf(figure),
        figure,
      }))
      // What got worse first, then by how surely it moved.
      .sort((left, right) => rank(left.changed) - rank(right.changed) || p(left.figure) - p(right.figure));
    return { lead: leadOf(figures, standing.length, confidence), tables: [], items };
  },
};

/** Those that moved beyond noise although many were looked at. */
export function standingOut(figures: readonly AgendaFigure[], confidence: number): AgendaFigure[] {
  const tested = figures.filter((figure) => figure.p !== null);
  const adjusted = benjaminiHochberg(tested.map((figure) => figure.p ?? 1));
  const alpha = 1 - confidence;
  const sure = new Set(tested.filter((_, index) => (adjusted[index] ?? 1) <= alpha));
  return figures.filter((figure) => sure.has(figure) || (figure.p === null && figure.beyondNoise));
}

function leadOf(figures: readonly AgendaFigure[], moved: number, confidence: number): string {
  const without = figures.filter(({ value }) => value === null);
  const alone = figures.filter(({ value, difference }) => value !== null && difference === null);
  const parts = [
    `Of ${count(figures.length, 'metric')}, ${moved === 0 ? 'none' : moved} moved beyond noise and ${figures.length - moved - without.length - alone.length} did not.`,
  ];
  if (alone.length > 0)
    parts.push(`${count(alone.length, 'metric')} had nothing before to be compared with.`);
  if (without.length > 0)
    parts.push(
      `No figure for ${count(without.length, 'metric')}: ${without
        .map(({ title }) => title)
        .slice(0, 6)
        .join(', ')}${without.length > 6 ? ', …' : ''}.`,
    );
  parts.push(
    `As many were looked at, the share of false alarms among those shown is held at ${percentText(1 - confidence)} (Benjamini–Hochberg).`,
  );
  return parts.join(' ');
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}

function rank(changed: 'up' | 'down' | 'flat'): number {
  return changed === 'down' ? 0 : changed === 'flat' ? 1 : 2;
}

function p(figure: AgendaFigure): number {
  return figure.p ?? 1;
}
