import { Badge } from '@mantine/core';
import classes from './state-badge.module.css';

export type Tone = 'good' | 'bad' | 'warn' | 'quiet' | 'busy';

interface Props {
  readonly tone: Tone;
  readonly children: string;
}

/** A state is a word or two; a sentence in its place wraps rather than reach beyond a phone's screen. */
const SENTENCE = 36;

/** One look for every state. The word carries the meaning; color only repeats it. */
export function StateBadge({ tone, children }: Props) {
  const wraps = children.length > SENTENCE;
  return (
    <Badge
      className={classes[tone] ?? ''}
      variant="transparent"
      radius="sm"
      tt="none"
      fw={600}
      size="md"
      miw={wraps ? 0 : 'max-content'}
      {...(wraps && { h: 'auto', py: 2, styles: { label: { whiteSpace: 'normal' } } })}
    >
      {children}
    </Badge>
  );
}
