import { z } from 'zod';
import { type Fault, InvalidInput, shorten } from '../../kernel/index.ts';
import { BLINDNESS, DIRECTIONS, KINDS, MODES } from '../key.ts';

export const EXCHANGE_FORMAT = 'perpetua-benchmark-exchange';
export const EXCHANGE_VERSION = '1.0';
export const EXCHANGE_SCHEMA_ID = 'urn:perpetua:benchmark-exchange:1';

/** Cells of fewer answers than this are never shared, whatever is asked for. */
export const LEAST_CELL = 5;

const text = (longest: number) => z.string().min(1).max(longest);
const part = text(300);

const KeyShape = z
  .strictObject({
    variant: part.describe(
      'Metric and how it is calculated: nps, top_box, ces_mean, ces_share, ces_net, satisfaction_index, or a name of its own',
    ),
    unit: part.describe('points, %, index, score, or another'),
    direction: z.enum(DIRECTIONS).describe('Whether more is better'),
    answerScale: part.describe('Scale that people answered on, such as 0–10'),
    kind: z.enum(KINDS).describe('After a contact, of the relationship, or of competitors’ customers alike'),
    country: part.describe('ISO 3166-1 alpha-2 code where there is one'),
    segment: part.describe('Which customers: all, consumers, region North …'),
    market: part.describe('What they buy: mobile, broadband …'),
    mode: z.enum(MODES).describe('How people were reached'),
    blind: z.enum(BLINDNESS).describe('Whether people knew who asked'),
    wording: part,
    language: part.describe('Language tag (BCP 47) where there is one'),
    sampling: part,
    weighting: part,
  })
  .partial()
  .describe('Comparability key; a part that is missing is unknown to the publisher');

const FigureShape = z
  .strictObject({
    metric: text(200).describe('What the publisher calls it'),
    key: KeyShape.describe('What differs from the key of the file'),
    group: z
      .array(z.strictObject({ field: text(200), value: text(200) }))
      .max(3)
      .describe('The part of the customers that it is of; empty for all'),
    period: z.strictObject({
      from: z.iso.date().describe('First day'),
      to: z.iso.date().describe('The day after the last'),
    }),
    value: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    confidence: z.number().min(0.5).max(0.999).describe('Of the interval, as a share'),
    standardError: z.number().min(0).nullable().describe('Noise that was added included'),
    n: z.int().min(1).describe('Answers behind it; noisy where noise was added'),
  })
  .describe('One aggregate; never of fewer answers than minimumCell');

/** The file that organizations exchange. One fact: the JSON Schema that is published is made from it, and files are read by it. */
export const ExchangeShape = z
  .strictObject({
    format: z.literal(EXCHANGE_FORMAT),
    version: z.literal(EXCHANGE_VERSION),
    createdAt: z.iso.datetime(),
    publisher: z.strictObject({
      name: text(200).describe('Organization, or the name that it goes by in the exchange'),
    }),
    title: text(200),
    key: KeyShape.describe('What is true of all figures'),
    minimumCell: z.int().min(LEAST_CELL).max(100_000).describe('Cells of fewer answers were left out'),
    leftOut: z.strictObject({
      cells: z.int().min(0).describe('Cells that were left out'),
      why: z.string().max(500),
    }),
    noise: z
      .strictObject({
        mechanism: z.enum(['laplace', 'gaussian']),
        epsilon: z
          .number()
          .positive()
          .describe('Privacy loss of one answer through this file, over all its metrics'),
        delta: z.number().min(0).max(0.01).describe('0 for Laplace'),
        unit: z
          .literal('answer')
          .describe('What is protected: one answer. Who answered k times is protected k times less'),
        statistics: z.string().max(500).describe('What noise was added to, with its sensitivity'),
      })
      .nullable()
      .describe('Null where no noise was added'),
    figures: z.array(FigureShape).max(20_000),
  })
  .meta({ title: 'Perpetua benchmark exchange 1.0' });

export type ExchangeFile = z.infer<typeof ExchangeShape>;
export type ExchangeFigure = ExchangeFile['figures'][number];

/** JSON Schema 2020-12 of the file. */
export function exchangeSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(ExchangeShape, { target: 'draft-2020-12' }) as Record<
    string,
    unknown
  >;
  return { $schema, $id: EXCHANGE_SCHEMA_ID, ...rest };
}

const SHOWN = 50;

/** A file as it came in. @throws InvalidInput with a JSON pointer (RFC 6901) to each part that is wrong */
export function readExchange(input: unknown): ExchangeFile {
  const parsed = ExchangeShape.safeParse(input);
  if (!parsed.success)
    throw invalid(parsed.error.issues.map(({ path, message }) => ({ place: pointer(path), rule: message })));
  const file = parsed.data;
  const faults: Fault[] = [];
  file.figures.forEach((figure, index) => {
    const at = `/figures/${index}`;
    if (figure.n < file.minimumCell)
      faults.push({
        place: `${at}/n`,
        value: shorten(figure.n),
        rule: `must be at least the minimum cell of ${file.minimumCell}`,
      });
    if (figure.period.from >= figure.period.to)
      faults.push({
        place: `${at}/period/to`,
        value: shorten(figure.period.to),
        rule: 'must be after the first day',
      });
    if ((figure.low ?? figure.value) > figure.value || (figure.high ?? figure.value) < figure.value)
      faults.push({
        place: `${at}/low`,
        value: shorten(figure.low),
        rule: 'the interval must hold the value',
      });
  });
  if (faults.length > 0) throw invalid(faults);
  return file;
}

/** RFC 6901. */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

function invalid(faults: readonly Fault[]): InvalidInput {
  const [first] = faults;
  const more = faults.length > 1 ? `; and ${faults.length - 1} more` : '';
  return new InvalidInput(`${first?.place || 'the file'}: ${first?.rule}${more}`, faults.slice(0, SHOWN));
}
