import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { StandardWork } from '../api/process.ts';
import { useSession } from '../api/session.ts';
import { day } from '../format/date.ts';
import classes from '../process/process.module.css';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { BoldLine, WorkText } from './work-text.tsx';

/** What is asked of the person who is here: what is new since they read it last, and the word that they have. */
export function HaveRead({ work }: { readonly work: StandardWork }) {
  const person = useSession().person;
  const queries = useQueryClient();
  const { mine, asked, due } = work;
  const read = useMutation({
    mutationFn: () =>
      call('POST /standard-work/{id}/acknowledgments', {
        path: { id: work.id },
        body: { number: asked ?? 0, reader: null },
      }),
    onSuccess: async (now) => {
      queries.setQueryData(['standard work one', work.id], now);
      await queries.invalidateQueries({ queryKey: ['standard work'] });
      said('Noted: you have read it.');
    },
  });
  if (!mine || asked === null || mine.state === 'read' || !person) return null;
  const version = work.versions.find((one) => one.number === asked);
  return (
    <Section
      title={mine.readBefore === null ? 'For you to read' : 'What is new for you to read'}
      lead={
        version &&
        `Version ${asked}, in force from ${day(version.inForceFrom)}${due ? `, to be read by ${day(due)}` : ''}${
          version.note ? `. ${version.note}` : ''
        }`
      }
    >
      <Stack>
        {mine.state === 'overdue' && (
          <Notice tone="bad">The day by which it was to be read has passed.</Notice>
        )}
        {mine.readBefore === null ? (
          version && <WorkText body={version.body} />
        ) : (
          <Changes id={work.id} from={mine.readBefore} to={asked} />
        )}
        {read.error && <ProblemView problem={read.error} />}
        <Group>
          <Button loading={read.isPending} onClick={() => read.mutate()}>
            I have read version {asked}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function Changes({ id, from, to }: { readonly id: string; readonly from: number; readonly to: number }) {
  const changes = useQuery({
    queryKey: ['standard work changes', id, from, to],
    queryFn: ({ signal }) =>
      call('GET /standard-work/{id}/changes', { path: { id }, query: { from, to }, signal }),
  });
  return (
    <Loaded query={changes}>
      {({ lines }) => (
        <div className={classes['lines']}>
          {lines.map(({ change, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are never reordered
            <div key={at} className={change === 'same' ? '' : (classes[change] ?? '')}>
              {change === 'added' ? (
                <ins>
                  <span className="hidden-to-eye">New: </span>
                  <BoldLine text={text} />
                </ins>
              ) : change === 'removed' ? (
                <del>
                  <span className="hidden-to-eye">Taken out: </span>
                  <s>
                    <BoldLine text={text} />
                  </s>
                </del>
              ) : (
                <BoldLine text={text} />
              )}
            </div>
          ))}
        </div>
      )}
    </Loaded>
  );
}
