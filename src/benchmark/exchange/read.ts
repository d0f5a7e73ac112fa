import type { Fault } from '../../kernel/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { keepParsed } from '../keepObservation.ts';
import { type BenchmarkStores, type BenchmarkTools, ensureSource } from '../keepSource.ts';
import { parseKey } from '../key.ts';
import { type ParsedObservation, parseObservation } from '../observation.ts';
import { periodLabel } from '../periodLabel.ts';
import type { SourceKind } from '../source.ts';
import { type ExchangeFile, readExchange } from './format.ts';

export interface ExchangeOutcome {
  readonly sourceId: string;
  readonly source: string;
  readonly made: boolean;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

/**
 * Takes in a file of another organization as a source with its figures. The same file again changes nothing.
 * @throws InvalidInput with a JSON pointer to each part that is wrong; then nothing of it is kept
 */
export async function importExchange(
  stores: BenchmarkStores,
  tools: BenchmarkTools,
  input: unknown,
  kind: SourceKind,
): Promise<ExchangeOutcome> {
  const file = readExchange(input);
  const name = `${file.publisher.name}: ${file.title}`.slice(0, 200);
  const parsed = observationsOf(file);
  const { source, made } = await ensureSource(stores, tools, {
    name,
    kind,
    publisher: file.publisher.name,
    method: methodOf(file),
    key: file.key,
  });
  const counts = { new: 0, changed: 0, same: 0 };
  for (const { kept } of await keepParsed(stores, tools, source, parsed)) counts[kept]++;
  await stores.audit.append({
    action: 'imported',
    subjectKind: 'benchmark_source',
    subjectId: source.id,
    detail: { format: `${file.format} ${file.version}`, figures: file.figures.length, ...counts },
  });
  return { sourceId: source.id, source: source.name, made, ...counts };
}

function observationsOf(file: ExchangeFile): ParsedObservation[] {
  const faults: Fault[] = [];
  const parsed = file.figures.flatMap((figure, index) => {
    const { value, low, high, confidence, standardError, n, period, key, group, metric } = figure;
    const groups = group.map(({ value }) => value).join(', ');
    const entity = groups === '' ? file.publisher.name : `${file.publisher.name} · ${groups}`;
    try {
      const input = { entity, period: periodLabel(period), value, low, high, confidence, standardError, n };
      return [
        parseObservation(
          { ...input, key: { ...file.key, variant: metric, ...key } },
          { key: parseKey(file.key) },
        ),
      ];
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const pointers = error.faults.map((fault) => ({
        ...fault,
        place: `/figures/${index}/${fault.place.replace(/[.[]/g, '/').replace(/\]/g, '')}`,
      }));
      faults.push(...pointers);
      return [];
    }
  });
  const [first] = faults;
  if (first) throw new InvalidInput(`${first.place}: ${first.rule}`, faults.slice(0, 50));
  return parsed;
}

function methodOf({ minimumCell, leftOut, noise }: ExchangeFile): string {
  const left = leftOut.cells > 0 ? ` ${leftOut.cells} cells were left out.` : '';
  const added = noise
    ? ` ${noise.mechanism === 'laplace' ? 'Laplace' : 'Gaussian'} noise, ε ${noise.epsilon}.`
    : ' No noise.';
  return `Exchange file; smallest cell ${minimumCell} answers.${left}${added}`;
}
