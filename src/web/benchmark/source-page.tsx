import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DeleteSource } from './delete-source.tsx';
import { KeyFacts } from './key-facts.tsx';
import { SourceFigures } from './source-figures.tsx';
import { SourceForm } from './source-form.tsx';

const BACK = { to: '/decide/benchmarks', name: 'Benchmarks' };

/** A source: who, how, of whom, and its figures. */
export function SourcePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const may = useMay('benchmark.change');
  const source = useQuery({
    queryKey: ['benchmark source', id],
    queryFn: ({ signal }) => call('GET /benchmarks/sources/{id}', { path: { id }, signal }),
  });
  return (
    <Page
      title={source.data?.name ?? 'Source'}
      lead={source.data?.note ?? undefined}
      back={BACK}
      actions={source.data && may && <DeleteSource source={source.data} />}
    >
      <Loaded query={source} waiting={<Waiting shape="page" />}>
        {(data) => (
          <>
            <SourceFigures source={data} />
            {may ? (
              <SourceForm key={data.id} source={data} />
            ) : (
              <Section title="Comparability">
                <KeyFacts of={data.key} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** A new source. */
export function NewSourcePage() {
  return (
    <Page
      title="Add a source"
      lead="Say what you know of how its figures are made. What you leave open is shown as unknown, with who finds out."
      back={BACK}
    >
      <SourceForm source={null} />
    </Page>
  );
}
