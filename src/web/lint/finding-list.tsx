import { Group, Stack, Text } from '@mantine/core';
import type { LintFinding } from '../api/question.ts';
import { useMay } from '../api/session.ts';
import { Go } from '../shell/go.tsx';
import { StateBadge, type Tone } from '../state/state-badge.tsx';
import classes from './lint.module.css';
import { MendButton } from './mend-button.tsx';

const SEVERITIES: Readonly<Record<LintFinding['severity'], { readonly name: string; readonly tone: Tone }>> =
  {
    serious: { name: 'Serious', tone: 'bad' },
    notable: { name: 'Notable', tone: 'warn' },
    slight: { name: 'Slight', tone: 'quiet' },
  };

interface Props {
  readonly findings: readonly LintFinding[];
  readonly onMended: () => void;
}

/** Findings, each a sentence with the ways to mend it. */
export function FindingList({ findings, onMended }: Props) {
  const strategy = useMay('strategy.change');
  const metric = useMay('metric.change');
  return (
    <ul className={classes['list']}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.subject.id}`}>
          <Stack gap={4} flex={1} miw={240}>
            <Group gap="sm">
              <StateBadge tone={SEVERITIES[finding.severity].tone}>
                {SEVERITIES[finding.severity].name}
              </StateBadge>
              <Go to={finding.subject.to}>{finding.subject.title}</Go>
              <Text size="xs" c="dimmed">
                {finding.subject.kind}
              </Text>
            </Group>
            <Text size="sm">{finding.why}</Text>
          </Stack>
          {strategy && (metric || finding.subject.kind === 'goal') && (
            <Group gap="xs">
              {finding.mends.map((mend) => (
                <MendButton key={mend.mend} finding={finding} mend={mend} onMended={onMended} />
              ))}
            </Group>
          )}
        </li>
      ))}
    </ul>
  );
}
