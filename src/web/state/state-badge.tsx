import { Badge } from '@mantine/core';
import classes from './state-badge.module.css';

export type Tone = 'good' | 'bad' | 'warn' | 'quiet' | 'busy';

interface Props {
  readonly tone: Tone;
  readonly children: string;
}

/** One look for every state. The word carries the meaning; color only repeats it. */
export function StateBadge({ tone, children }: Props) {
  return (
    <Badge
      className={classes[tone] ?? ''}
      variant="transparent"
      radius="sm"
      tt="none"
      fw={600}
      size="md"
      miw="max-content"
    >
      {children}
    </Badge>
  );
}
