import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { BusinessCase, CaseKinds } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { useMay, useSession } from '../api/session.ts';
import { EvidenceLink } from '../evidence/evidence-list.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import classes from './case.module.css';
import { isTaken, type ProcessEffect, takable, withProcess } from './take-process.ts';
import { written } from './words.ts';

interface Props {
  readonly form: BusinessCase;
  readonly kinds: CaseKinds;
  readonly set: (part: Partial<BusinessCase>) => void;
}

/** What the process maps of the initiative are held to save, each taken over with its record in one press. */
export function ProcessEffects({ form, kinds, set }: Props) {
  const may = useMay('process.read');
  const { initiativeId } = form;
  const processes = useQuery({
    queryKey: ['processes', 'of', initiativeId],
    queryFn: ({ signal }) => call('GET /processes', { query: initiativeId ? { initiativeId } : {}, signal }),
    enabled: may && initiativeId !== null,
  });
  if (!may || initiativeId === null) return null;
  if (processes.data?.items.length === 0) return null;
  return (
    <Section
      title="From the process maps of its initiative"
      lead="What a changed process is held to save: drawn by people and not measured, so of low confidence. Taking it over adds the benefits with their figures and the map as their source."
    >
      <Loaded query={processes}>
        {({ items }) => <Effects items={items} form={form} kinds={kinds} set={set} />}
      </Loaded>
    </Section>
  );
}

type Listed = { readonly id: string; readonly name: string; readonly compared: unknown };

function Effects({ items, form, kinds, set }: Props & { readonly items: readonly Listed[] }) {
  const found = useQueries({
    queries: items.map(({ id, compared }) => ({
      queryKey: ['process', id, 'effect', 'default'],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call('GET /processes/{id}/effect', { path: { id }, query: {}, signal }),
      enabled: compared !== null,
    })),
  });
  return (
    <Stack gap="md">
      {items.map(({ id, name, compared }, at) => {
        const { data, error } = found[at] ?? {};
        return (
          <div key={id} className={classes['row']}>
            <Text fw={600}>{name}</Text>
            {compared === null && (
              <span className="quiet">It has no version before and after to compare yet.</span>
            )}
            {error && <ProblemView problem={error} />}
            {data && <Effect name={name} effect={data} form={form} kinds={kinds} set={set} />}
          </div>
        );
      })}
    </Stack>
  );
}

function Effect({
  name,
  effect,
  form,
  kinds,
  set,
}: Props & { readonly name: string; readonly effect: ProcessEffect }) {
  const by = useSession().person?.name ?? null;
  const figures = takable(effect);
  const taken = isTaken(form, effect);
  const [record] = effect.sources;
  return (
    <Stack gap="xs">
      <List size="sm">
        {figures.map(({ found }) => (
          <List.Item key={found.key}>
            {found.name}: {found.range.known && written(found.range.value.likely, found)}
            {found.range.known && (
              <span className="quiet">
                {' '}
                ({written(found.range.value.low, found)} to {written(found.range.value.high, found)})
              </span>
            )}
          </List.Item>
        ))}
        {effect.left.map((one) => (
          <List.Item key={one.name}>
            {one.name}: <span className="quiet">not taken over, since {one.why}</span>
          </List.Item>
        ))}
      </List>
      <Group gap="md">
        <Button
          variant="default"
          size="sm"
          disabled={figures.length === 0}
          onClick={() => set(withProcess(form, effect, { kinds, name, by }))}
        >
          {taken ? 'Bring its figures up to date' : 'Take over as benefits'}
        </Button>
        {record && <EvidenceLink evidence={record} />}
        {taken && <span className="quiet">is in the case</span>}
      </Group>
    </Stack>
  );
}
