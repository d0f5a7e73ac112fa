import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseContent, caseInput, caseLine } from '../../../../test/support/businessCase.ts';
import {
  type BusinessCase,
  type CaseContent,
  checkContent,
  deckOf,
  figuresOf,
  flowOf,
  likelyValues,
  realizedOf,
  workbookOf,
} from '../../../economics/index.ts';
import { caseWriter } from './index.ts';

beforeAll(() => {
  const path = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(path) });
});

const caseOf = (content: CaseContent): BusinessCase => ({
  id: '01900000-0000-7000-8000-000000000001',
  initiativeId: null,
  owner: { personId: null, name: 'Ada', left: false },
  circleId: null,
  version: 1,
  current: {
    number: 1,
    why: '=HYPERLINK("http://evil")',
    changes: [],
    by: { kind: 'person', id: 'p', name: 'Ada' },
    at: '2026-01-05T10:00:00.000Z',
    content: checkContent(content),
    figures: figuresOf(content, 5),
  },
  createdAt: '2026-01-05T10:00:00.000Z',
  updatedAt: '2026-01-05T10:00:00.000Z',
});

/** Everything that can be in a case: delays, ramps, ends, two currencies, risk, an unknown figure, texts that look like formulas. */
const rich = caseContent({
  name: '=1+1',
  horizonMonths: 36,
  rates: [{ currency: 'JPY', rate: 0.0061, source: '+ECB' }],
  inputs: [
    ...caseContent().inputs,
    caseInput('trainer', 'money', [1_000_000, 2_000_000, 4_000_000], { currency: 'JPY', name: '@trainer' }),
    caseInput('customers', 'customers', [90_000, 100_000, 110_000]),
    caseInput('drop', 'share', [0.001, 0.004, 0.006]),
    caseInput('worth', 'money', [12_000, 15_050, 20_000]),
    caseInput('unknown', 'share', [0, 0, 0], {
      range: { known: false, question: 'How much less training?', finder: 'Ben', due: '2026-05-01' },
      source: null,
    }),
  ],
  lines: [
    ...caseContent().lines.map((line, at) =>
      at === 0
        ? { ...line, timing: { once: false, from: 4, to: 30, ramp: 5 }, risk: 0.15 }
        : { ...line, risk: 0.1 },
    ),
    caseLine(
      'trainer',
      'training',
      { amount: 'trainer' },
      { timing: { once: true, from: 2, to: null, ramp: 0 }, risk: 0.2 },
    ),
    caseLine(
      'stay',
      'less_churn',
      { customers: 'customers', drop: 'drop', worth: 'worth' },
      {
        timing: { once: false, from: 7, to: null, ramp: 12 },
      },
    ),
    caseLine('learn', 'less_training', { training: 'licences', saved: 'unknown' }),
  ],
  noCosts: {},
});

const kept = new Map<CaseContent, ReturnType<typeof open>>();

/** Opened once: simulation and engine take their time. */
function opened(content: CaseContent) {
  const found = kept.get(content) ?? open(content);
  kept.set(content, found);
  return found;
}

async function open(content: CaseContent) {
  const businessCase = caseOf(content);
  const book = new exceljs.Workbook();
  const bytes = await caseWriter().xlsx(workbookOf(businessCase));
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return { businessCase, book, engine: recalculated(book) };
}

/** The workbook in another engine, which is given what stands in its cells and none of what they came to. */
function recalculated(book: exceljs.Workbook): {
  value(sheet: string, row: number, column: number): string;
  errors: string[];
} {
  const engine = new Model('case', 'en', 'UTC', 'en');
  engine.pauseEvaluation();
  const names = book.worksheets.map(({ name }) => name);
  names.forEach((name, at) => {
    if (at > 0) engine.newSheet();
    engine.renameSheet(at, name);
  });
  for (const { name, ranges } of book.definedNames.model) engine.newDefinedName(name, null, ranges[0] ?? '');
  const filled: [number, number, number][] = [];
  book.worksheets.forEach((sheet, at) => {
    sheet.eachRow((row, rowNumber) => {
      row.eachCell((cell, columnNumber) => {
        const { value } = cell;
        const content =
          cell.type === exceljs.ValueType.Formula
            ? `=${cell.formula}`
            : typeof value === 'string'
              ? `'${value}`
              : String(value);
        engine.setUserInput(at, rowNumber, columnNumber, content);
        filled.push([at, rowNumber, columnNumber]);
      });
    });
  });
  engine.resumeEvaluation();
  engine.evaluate();
  const read = (at: number, row: number, column: number) => {
    // Formatted as a plain number, with every digit.
    engine.updateRangeStyle({ sheet: at, row, column, width: 1, height: 1 }, 'num_fmt', '0.000000000');
    return engine.getFormattedCellValue(at, row, column);
  };
  return {
    value: (sheet, row, column) => read(names.indexOf(sheet), row, column),
    errors: filled.flatMap(([at, row, column]) => {
      const shown = engine.getFormattedCellValue(at, row, column);
      return /^#/.test(shown) ? [`${names[at]}!${row}:${column} ${shown}`] : [];
    }),
  };
}

describe.each([
  ['a plain case', caseContent()],
  ['one with everything in it', rich],
])('the workbook of %s', (_, content) => {
  it('recalculates to our figures, to the cent, in an engine that knows none of them', async () => {
    const { businessCase, engine } = await opened(content);
    expect(engine.errors).toEqual([]);
    const { likely, allWorst, allBest, scenarios } = businessCase.current.figures;
    const close = (found: string, wanted: number | null, scale: number) => {
      if (wanted === null) expect(found).toMatch(/not within|none/);
      else
        expect(Math.abs(Number(found) - wanted / scale), `${found} is ${wanted / scale}`).toBeLessThan(
          scale === 100 ? 0.0051 : 1e-6,
        );
    };
    const ways = [likely, allWorst, allBest, ...scenarios.map((one) => one.likely)];
    ways.forEach((way, at) => {
      const figure = (row: number) => engine.value('Scenarios', row, 2 + at);
      close(figure(2), way.presentBenefits, 100);
      close(figure(3), way.presentCosts, 100);
      close(figure(4), way.netPresentValue, 100);
      close(figure(5), way.returnOnInvestment, 1);
      close(figure(6), way.payback, 1);
      close(figure(7), way.breakEven, 1);
    });
    close(engine.value('Summary', 14, 2), likely.netPresentValue, 100);
    // Each month of each line.
    const { lines } = flowOf(content, likelyValues(content.inputs));
    lines.forEach((line, index) => {
      for (const t of [0, 1, 6, 12])
        close(engine.value('Monthly', 4 + index, 10 + t), line.months[t] ?? 0, 100);
    });
  });

  it('has no figure that is only kept: each is stated on the sheet of inputs or is a formula, with what it comes to', async () => {
    const { book, engine } = await opened(content);
    let formulas = 0;
    for (const sheet of book.worksheets)
      sheet.eachRow((row, rowNumber) => {
        row.eachCell((cell, columnNumber) => {
          if (cell.type !== exceljs.ValueType.Formula) return;
          formulas++;
          if (typeof cell.result !== 'number') return;
          if (formulas % 7 === 0)
            expect(Number(engine.value(sheet.name, rowNumber, columnNumber))).toBeCloseTo(cell.result, 1);
        });
      });
    expect(formulas).toBeGreaterThan(100);
    const figures = ['Summary', 'Scenarios'].flatMap((name) => {
      const found: string[] = [];
      book.getWorksheet(name)?.eachRow((row, rowNumber) => {
        const title = String(row.getCell(1).value);
        if (
          /value|return|payback|break-even|difference/i.test(title) &&
          row.getCell(2).type === exceljs.ValueType.Number
        )
          found.push(`${name}!${rowNumber}`);
      });
      return found;
    });
    expect(figures).toEqual([]);
  });
});

it('texts that look like formulas stay texts', async () => {
  const { book } = await opened(rich);
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Summary',
    'Inputs',
    'Monthly',
    'Scenarios',
    'Simulation',
    'Sources',
  ]);
  expect(book.getWorksheet('Summary')?.getCell('A1').value).toBe("'=1+1");
  expect(book.getWorksheet('Summary')?.getCell('C3').value).toContain('Ada');
  expect(book.getWorksheet('Sources')?.getCell('C3').value).toBe("'+ECB");
  expect(book.getWorksheet('Inputs')?.getCell('B9').value).toBe("'@trainer");
});

it('the simulation stands on a sheet of its own, is not live, and tells when the inputs are no longer those drawn', async () => {
  const { book, businessCase } = await opened(rich);
  const { simulated, seed } = businessCase.current.figures;
  const sheet = book.getWorksheet('Simulation');
  const rows = new Map<unknown, exceljs.Row>();
  sheet?.eachRow((row) => rows.set(row.getCell(1).value, row));
  expect(String(sheet?.getCell('A1').value)).toContain('not live');
  expect([rows.get('Runs')?.getCell(2).value, rows.get('Seed')?.getCell(2).value]).toEqual([100_000, seed]);
  const at = (below: number, column = 2) => rows.get(below)?.getCell(column).value;
  expect([0.1, 0.5, 0.9].map((below) => at(below))).toEqual(
    Object.values(simulated.netPresentValue).map((minor) => minor / 100),
  );
  expect([at(0.1, 3), at(0.1, 4)]).toEqual([simulated.returnOnInvestment?.worst, simulated.payback.best]);
  expect([at(0.05), at(0.95)].every((value) => typeof value === 'number')).toBe(true);
  const same = rows.get('Inputs of this workbook')?.number ?? 0;
  expect(recalculated(book).value('Simulation', same, 2)).toBe('as drawn');
  const cell = book.getWorksheet('Inputs')?.getCell('F2');
  const before = cell?.value;
  if (cell) cell.value = 999_999;
  expect(recalculated(book).value('Simulation', same, 2)).toBe('changed since: draw anew in Perpetua');
  if (cell) cell.value = before ?? null;
});

it('slides have native charts, pages can be printed', async () => {
  const { businessCase } = await opened(rich);
  const realized = realizedOf(rich, { booked: [], judged: [] }, '2026-08-01');
  const deck = deckOf(businessCase, realized, 'Acme', 2);
  const text = Buffer.from(await caseWriter().pptx(deck)).toString('latin1');
  expect(text.match(/ppt\/charts\/chart\d+\.xml/g)?.length).toBeGreaterThanOrEqual(3);
  expect(
    Buffer.from(await caseWriter().pdf(deck))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
