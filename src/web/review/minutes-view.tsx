import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { AgendaTable, Minutes } from '../api/review.ts';
import { EvidenceLink, EvidenceList } from '../evidence/evidence-list.tsx';
import { day, instant } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { Waiting } from '../state/waiting.tsx';
import { AgendaFigureView } from './agenda-figure.tsx';
import { AgendaTableView } from './agenda-table.tsx';
import { clockText } from './words.tsx';

/** What is left of a review: written when it was closed, and never changed. */
export function MinutesView({ id }: { readonly id: string }) {
  const minutes = useQuery({
    queryKey: ['minutes', id],
    queryFn: ({ signal }) => call('GET /reviews/{id}/minutes', { path: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded query={minutes} waiting={<Waiting shape="page" />}>
      {(data) => (
        <>
          <Head minutes={data} />
          {data.sections.some(({ tables }) => tables.some(leadsNowhere)) && (
            <Notice tone="plain" title="Figures in tables lead nowhere here">
              These minutes were written before figures in tables kept the way to what they were made from,
              and minutes never change. The pages of the goals and metrics have it.
            </Notice>
          )}
          <Decided minutes={data} />
          {data.sections
            .filter(({ source, items }) => source !== 'added' || items.length > 0)
            .map((section) => (
              <Section key={section.source} title={section.title} lead={section.lead}>
                {section.tables.map((table) => (
                  <AgendaTableView key={table.title} table={table} />
                ))}
                {section.items.map((item) => (
                  <Item key={item.id} item={item} decisions={data.decisions} />
                ))}
              </Section>
            ))}
        </>
      )}
    </Loaded>
  );
}

/** A table with figures that kept no way to what they were made from. */
function leadsNowhere({ columns, rows, links }: AgendaTable): boolean {
  return rows.length > 0 && links.length === 0 && columns.some(({ numeric }) => numeric);
}

function Head({ minutes }: { readonly minutes: Minutes }) {
  const spent = minutes.sections.flatMap(({ items }) => items).reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <Section title="Minutes" lead="Written when the review was closed. They never change.">
      {minutes.summary && <Text style={{ whiteSpace: 'pre-line' }}>{minutes.summary}</Text>}
      <Facts>
        <Fact name="Held">{instant(minutes.startedAt, minutes.zone)}</Fact>
        <Fact name="Closed">{instant(minutes.closedAt, minutes.zone)}</Fact>
        <Fact name="Held by">{minutes.heldBy}</Fact>
        <Fact name="Part of the organization">{minutes.unit ?? 'whole organization'}</Fact>
        <Fact name="Took part">{minutes.attendance.join(', ') || 'nobody was noted'}</Fact>
        <Fact name="Time on items">{`${clockText(spent)} minutes`}</Fact>
      </Facts>
    </Section>
  );
}

function Decided({ minutes }: { readonly minutes: Minutes }) {
  return (
    <Section title="Decisions">
      {minutes.decisions.length === 0 && <Text c="dimmed">Nothing was decided.</Text>}
      {minutes.decisions.map((decision) => (
        <Stack key={decision.id} gap={4}>
          <Text fw={600}>
            <Go to={`/decide/decisions/${decision.id}`}>{decision.what}</Go>
          </Text>
          <Text size="sm">{decision.why}</Text>
          <Text size="sm" c="dimmed">
            {decision.owner}
            {decision.due ? `, due ${day(decision.due)}` : ', holds at once'}, looked at again on{' '}
            {day(decision.lookAgainOn)}
          </Text>
          <EvidenceList items={decision.evidence} />
        </Stack>
      ))}
    </Section>
  );
}

interface ItemProps {
  readonly item: Minutes['sections'][number]['items'][number];
  readonly decisions: Minutes['decisions'];
}

function Item({ item, decisions }: ItemProps) {
  return (
    <Stack gap="xs" component="article">
      <Title order={3} size="h4">
        {item.to ? <EvidenceLink evidence={{ to: item.to, title: item.title }} /> : item.title}
      </Title>
      {item.figure ? (
        <AgendaFigureView figure={item.figure} chart={false} />
      ) : (
        <Text size="sm" c="dimmed">
          {item.why}
        </Text>
      )}
      {item.notes && (
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {item.notes}
        </Text>
      )}
      {decisions
        .filter(({ id }) => item.decisions.includes(id))
        .map(({ id, what }) => (
          <Text key={id} size="sm">
            Decided: <Go to={`/decide/decisions/${id}`}>{what}</Go>
          </Text>
        ))}
    </Stack>
  );
}
