import { Button, Group, Stack, Text } from '@mantine/core';
import { IconBolt, IconMessage2 } from '@tabler/icons-react';
import { Fragment } from 'react';
import { call } from '../api/client.ts';
import type { Moment } from '../api/customer.ts';
import { useZone } from '../api/session.ts';
import { duration, instant } from '../format/date.ts';
import { number } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Loaded } from '../state/loaded.tsx';
import { usePages } from '../table/pages.ts';
import classes from './timeline.module.css';

/** Answers and signals of one customer in one time order. */
export function Timeline({ customerId }: { readonly customerId: string }) {
  const { query, items, more } = usePages(['timeline', customerId], (cursor, signal) =>
    call('GET /customers/{id}/timeline', {
      path: { id: customerId },
      query: { limit: 50, ...(cursor ? { cursor } : {}) },
      signal,
    }),
  );
  return (
    <Loaded query={query}>
      {() =>
        items?.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing yet: no answer and no signal names this customer.
          </Text>
        ) : (
          <Stack>
            <ol className={classes['line']}>
              {items?.map((moment) => (
                <li key={`${moment.kind} ${moment.id}`}>
                  <MomentView moment={moment} />
                </li>
              ))}
            </ol>
            {more && (
              <Group>
                <Button variant="default" size="xs" onClick={more.load} loading={more.loading}>
                  Show earlier
                </Button>
              </Group>
            )}
          </Stack>
        )
      }
    </Loaded>
  );
}

function MomentView({ moment }: { readonly moment: Moment }) {
  const zone = useZone();
  const where = [moment.channel, moment.touchpoint].filter(Boolean).join(', ');
  return (
    <>
      <span className={classes['dot']} aria-hidden>
        {moment.kind === 'response' ? <IconMessage2 size={16} /> : <IconBolt size={16} />}
      </span>
      <div>
        <Text size="sm" fw={600} component="div">
          {moment.kind === 'response' ? (
            <Go to={`/listen/responses/${moment.id}`}>Answered {moment.survey?.name ?? 'a survey'}</Go>
          ) : (
            sentence(moment.signalKind)
          )}
        </Text>
        <Text size="xs" c="dimmed">
          {instant(moment.occurredAt, zone)}
          {where ? ` · ${where}` : ''}
          {moment.kind === 'signal' ? ` · from ${moment.source}` : ''}
        </Text>
        {moment.kind === 'response' ? (
          <dl className={classes['answers']}>
            {moment.answers.map((answer) => (
              <Fragment key={answer.key}>
                <dt>{answer.text}</dt>
                <dd>{String(answer.value)}</dd>
              </Fragment>
            ))}
          </dl>
        ) : (
          <Text size="sm">{signalText(moment)}</Text>
        )}
      </div>
    </>
  );
}

function signalText(moment: Extract<Moment, { kind: 'signal' }>): string {
  const parts: string[] = [];
  if (moment.value != null) parts.push(`${number(moment.value, 2)}${moment.unit ? ` ${moment.unit}` : ''}`);
  if (moment.durationSeconds != null) parts.push(`took ${duration(moment.durationSeconds)}`);
  if (moment.outcome) parts.push(moment.outcome);
  if (moment.journey) parts.push(`journey ${moment.journey}`);
  return parts.join(' · ');
}

function sentence(kind: string): string {
  const words = kind.replace(/[_.]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
