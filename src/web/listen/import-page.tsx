import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call, fileAddress } from '../api/client.ts';
import type { FileReading, Import } from '../api/intake.ts';
import { useZone } from '../api/session.ts';
import { FirstFigure } from '../decide/first-figure.tsx';
import { instant } from '../format/date.ts';
import { bytes, count, plural } from '../format/number.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { ProgressLine } from '../state/progress-line.tsx';
import { failed } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { encodingText } from './encoding-words.ts';
import classes from './import-page.module.css';
import { ImportState, isUnderWay } from './import-state.tsx';
import { SaveMapping } from './save-mapping.tsx';
import { Settled } from './settled.tsx';

/** One import: how far it is, what came of every row, and the rejected rows with reasons. */
export function ImportPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const queries = useQueryClient();
  const entry = useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => call('GET /imports/{id}', { path: { id }, signal }),
    refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data) ? 700 : false),
  });
  const refresh = () => queries.invalidateQueries({ queryKey: ['import', id] });
  const stop = useMutation({
    mutationFn: () => call('POST /imports/{id}/cancel', { path: { id } }),
    onSuccess: refresh,
    onError: failed,
  });
  const resume = useMutation({
    mutationFn: () => call('POST /imports/{id}/resume', { path: { id } }),
    onSuccess: refresh,
    onError: failed,
  });
  return (
    <Page title={entry.data?.file.name ?? 'Import'} back={{ to: '/listen/imports', name: 'Imports' }}>
      <Loaded query={entry} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Stack gap="lg">
            <Section title="What came of it" actions={<ImportState state={data.state} />}>
              {isUnderWay(data) && <Progress entry={data} onStop={() => stop.mutate()} />}
              {data.problem && (
                <Notice tone="bad" title="It stopped">
                  {data.problem}
                </Notice>
              )}
              <Counts entry={data} />
              <Settled entry={data} onSettled={refresh} />
              <NextStep entry={data} onResume={() => resume.mutate()} resuming={resume.isPending} />
            </Section>
            {data.state === 'done' && data.mapping.survey && (
              <FirstFigure surveyKey={data.mapping.survey.key} />
            )}
            <About entry={data} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Progress({ entry, onStop }: { readonly entry: Import; readonly onStop: () => void }) {
  const doing =
    entry.state === 'running' ? `Storing ${AS[entry.target] ?? entry.target}` : 'Reading the file';
  return (
    <ProgressLine
      doing={doing}
      share={entry.progress}
      detail={`${plural(entry.counts.read, 'row')} so far. It goes on when you leave this page.`}
      onCancel={onStop}
    />
  );
}

function Counts({ entry }: { readonly entry: Import }) {
  const { counts } = entry;
  const tiles = [
    ['Rows read', counts.read],
    ['New', counts.new],
    ['Changed', counts.changed],
    ['Same as before', counts.same],
    ['Rejected', counts.rejected],
  ] as const;
  return (
    <SimpleGrid cols={{ base: 2, sm: 5 }}>
      {tiles.map(([name, value]) => (
        <div key={name} className={classes['tile']}>
          <Text size="xs" c="dimmed">
            {name}
          </Text>
          <Text size="xl" fw={650}>
            {count(value)}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}

/** What rows are where the target's key is no word for it. */
const AS: Readonly<Record<string, string>> = { costs: 'ledger entries', rates: 'exchange rates' };

interface NextProps {
  readonly entry: Import;
  readonly onResume: () => void;
  readonly resuming: boolean;
}

function NextStep({ entry, onResume, resuming }: NextProps) {
  const { state, counts } = entry;
  return (
    <>
      {state === 'done' && counts.rejected > 0 && entry.mapping.fixed?.['replaces'] === true && (
        <Notice tone="warn" title="Nothing was withdrawn">
          Some rows were rejected, so what this book said before of these months still stands. Correct the
          whole file and import it again. To bring in the corrected rows alone, say that they do not take the
          place of earlier ones.
        </Notice>
      )}
      <Group>
        {counts.rejected > 0 && (
          <Button
            component="a"
            variant="default"
            href={fileAddress(`/imports/${entry.id}/rejected.csv`)}
            download
          >
            Download rejected rows
          </Button>
        )}
        {(state === 'cancelled' || state === 'failed') && entry.file.removedAt === null && (
          <Button onClick={onResume} loading={resuming}>
            Go on where it stopped
          </Button>
        )}
        {state === 'done' && entry.target === 'customers' && (
          <LinkButton to="/listen/customers">See the customers</LinkButton>
        )}
        {state === 'done' && entry.target === 'signals' && (
          <LinkButton to="/listen/signals">See the signals</LinkButton>
        )}
        {state === 'done' && entry.target === 'costs' && (
          <LinkButton to="/prove/ledger" search={{ importId: entry.id, state: 'all' }}>
            See the entries
          </LinkButton>
        )}
        {state === 'done' && entry.target === 'rates' && (
          <LinkButton to="/prove/ledger" search={{ view: 'rates' }}>
            See the rates
          </LinkButton>
        )}
        {state === 'done' && <SaveMapping entry={entry} />}
      </Group>
    </>
  );
}

function About({ entry }: { readonly entry: Import }) {
  const zone = useZone();
  const { file } = entry.mapping;
  return (
    <Section title="How it was read">
      <Facts>
        <Fact name="File">
          {entry.file.name}, {bytes(entry.file.size)}
          {entry.file.removedAt &&
            ` (removed on ${instant(entry.file.removedAt, zone)}; send it again to use it)`}
        </Fact>
        <Fact name="As">
          {entry.mapping.survey
            ? `answers to ${entry.mapping.survey.name}`
            : (AS[entry.target] ?? entry.target)}
        </Fact>
        <Fact name="Format">{formatText(file)}</Fact>
        <Fact name="Columns">{entry.mapping.columns.length} used</Fact>
        <Fact name="Started">
          {instant(entry.createdAt, zone)} by {entry.startedBy}
        </Fact>
        <Fact name="Finished">
          {entry.finishedAt ? instant(entry.finishedAt, zone) : <span className="quiet">not yet</span>}
        </Fact>
      </Facts>
    </Section>
  );
}

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ' ': 'blanks',
};

function formatText(file: FileReading): string {
  const parted = file.delimiter ? `parted by ${DELIMITERS[file.delimiter] ?? file.delimiter}` : undefined;
  const encoding = file.encoding && encodingText(file.encoding);
  return [file.format.toUpperCase(), encoding, parted, file.sheet].filter(Boolean).join(', ');
}
