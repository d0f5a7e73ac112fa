import { Button, Group, Modal, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { TopThree, TopThreeChoice } from '../api/question.ts';
import { useMay } from '../api/session.ts';
import { day } from '../format/date.ts';
import { StartInitiative } from '../initiative/start-initiative.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { timesText } from './factor-text.ts';
import classes from './top-three.module.css';

interface Props {
  readonly top: TopThree;
  readonly unitId: string | null;
  readonly onChanged: () => void;
}

/** The three places, filled or still free. */
export function Chosen({ top, unitId, onChanged }: Props) {
  const [leaving, setLeaving] = useState<TopThreeChoice | null>(null);
  const may = useMay('strategy.change');
  const free = top.most - top.chosen.length;
  return (
    <Section title="Chosen">
      <SimpleGrid cols={{ base: 1, md: 3 }} component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {top.chosen.map((choice, index) => (
          <li key={choice.id} className={classes['place']}>
            <Text size="xs" c="dimmed">
              {index + 1} of {top.most}
            </Text>
            <Text fw={650}>{choice.title}</Text>
            <Text size="sm">{choice.why}</Text>
            <Text size="xs" c="dimmed">
              {choice.by.name}, {day(choice.at)}, until {day(choice.until)}. Then ranked {choice.ranked.place}
              {' with '}
              {timesText(choice.ranked.weight)}.
            </Text>
            <Group gap="sm">
              {choice.decisionId && (
                <Text size="sm">
                  <Go to={`/decide/decisions/${choice.decisionId}`}>The decision</Go>
                </Text>
              )}
              <StartInitiative
                size="compact-xs"
                about={choice.title}
                origin={{ kind: 'top_three', id: choice.id, title: choice.title, to: '/decide/top-three' }}
              />
              {may && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  aria-label={`Let go: ${choice.title}`}
                  onClick={() => setLeaving(choice)}
                >
                  Let go
                </Button>
              )}
            </Group>
          </li>
        ))}
        {Array.from({ length: free }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty places are all alike
          <li key={`free ${index}`} className={`${classes['place']} ${classes['free']}`}>
            <Text size="xs" c="dimmed">
              {top.chosen.length + index + 1} of {top.most}
            </Text>
            <Text size="sm" c="dimmed">
              Still free: choose from the candidates below.
            </Text>
          </li>
        ))}
      </SimpleGrid>
      {top.ended.length > 0 && (
        <details>
          <summary>
            <Text size="sm" span>
              Chosen before ({top.ended.length})
            </Text>
          </summary>
          <ul className={classes['ended']}>
            {top.ended.map(({ id, title, ended }) => (
              <li key={id}>
                <b>{title}</b>, until {ended && day(ended.at)} ({ended?.by}): {ended?.why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {leaving && (
        <LetGo choice={leaving} unitId={unitId} onClose={() => setLeaving(null)} onChanged={onChanged} />
      )}
    </Section>
  );
}

function LetGo(props: {
  readonly choice: TopThreeChoice;
  readonly unitId: string | null;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { choice, unitId, onClose, onChanged } = props;
  const [why, setWhy] = useState('');
  const end = useMutation({
    mutationFn: () =>
      call('POST /top-three/choices/{id}/end', { path: { id: choice.id }, body: { unitId, why } }),
    onSuccess: () => {
      said(`“${choice.title}” is one of the three no more.`);
      onClose();
      onChanged();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    end.mutate();
  }
  return (
    <Modal opened onClose={onClose} title={`Let “${choice.title}” go?`} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">Its place becomes free. That it was chosen, and why, stays on record.</Text>
          {end.error && <ProblemView problem={end.error} />}
          <Textarea
            label="Why"
            required
            autosize
            minRows={2}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Keep it
            </Button>
            <Button type="submit" loading={end.isPending} disabled={why.trim() === ''}>
              Let it go
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
