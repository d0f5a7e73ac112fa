import { describe, expect, it } from 'vitest';
import { isOverdue, parseRule } from '../../kernel/index.ts';
import { checkCalculation, missingFrom } from '../../metric/index.ts';
import { DEMO_SEGMENTS, demoMetrics } from './registry.ts';

const END = '2026-11-22';
const metrics = demoMetrics(END);

describe('the operator’s registry', () => {
  it('holds formulas that the measures accept, and sheets that may be used but for one', () => {
    for (const { calculation } of metrics) checkCalculation(calculation);
    const gaps = metrics.filter(({ sheet }) => missingFrom(sheet).length > 0);
    expect(gaps.map(({ sheet }) => sheet.title)).toEqual(['Outages']);
    expect(gaps.every(({ sheet }) => sheet.maturity === 'proposed')).toBe(true);
  });

  it('relates metrics to one another by titles that exist, each once', () => {
    const titles = new Set(metrics.map(({ sheet }) => sheet.title));
    expect(titles.size).toBe(metrics.length);
    for (const { sheet } of metrics) for (const title of sheet.relatesTo) expect(titles).toContain(title);
  });

  it('admits what is unknown, one thing overdue', () => {
    const open = metrics
      .flatMap(({ sheet }) => [sheet.goal, sheet.target])
      .filter((one) => one !== null && !one.known);
    expect(open).toHaveLength(5);
    expect(open.filter((one) => one !== null && !one.known && isOverdue(one, END))).toHaveLength(1);
  });

  it('has segments whose rules can be read', () => {
    for (const { rule } of DEMO_SEGMENTS) expect(parseRule(rule)).toEqual(rule);
  });
});
