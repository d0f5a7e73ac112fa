import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { LintFinding } from '../api/question.ts';
import { plural } from '../format/number.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { FindingList } from './finding-list.tsx';

/** As many findings as one rule shows at once. */
const SHOWN = 25;

/** What is wrong with metrics and goals as a system, rule by rule, each with what would mend it. */
export function LintPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { rule: chosen } = useSearch({ strict: false }) as { rule?: string };
  const lint = useQuery({
    queryKey: ['lint'],
    queryFn: ({ signal }) => call('GET /lint', { query: { limit: 10_000 }, signal }),
  });
  const choose = (rule: string | undefined) =>
    void navigate({ to: '.', search: (rule ? { rule } : {}) as never, replace: true });
  return (
    <Page
      title="Metric lint"
      lead="Looks at metrics and goals as a system, always. Nothing here is a reproach: each finding is a sentence about a record, with ways to mend it."
    >
      <Loaded query={lint} waiting={<Waiting shape="page" />}>
        {({ items, rules, total }) =>
          total === 0 ? (
            <EmptyState icon={<IconSparkles />} title="Nothing to mend">
              Every metric informs a decision, every goal has a metric, and every target an owner. The rules
              look again each time this page is opened.
            </EmptyState>
          ) : (
            <Stack gap="lg">
              <Text size="sm">{plural(total, 'finding')}, the most serious first.</Text>
              {rules
                .filter(({ key, found }) => found > 0 && (chosen === undefined || key === chosen))
                // As their findings come: the most serious first.
                .toSorted((left, right) => firstOf(items, left.key) - firstOf(items, right.key))
                .map((rule) => {
                  const found = items.filter((item) => item.rule === rule.key);
                  const shown = chosen === rule.key ? found : found.slice(0, SHOWN);
                  return (
                    <Section key={rule.key} title={`${rule.title} (${rule.found})`} lead={rule.because}>
                      <FindingList
                        findings={shown}
                        onMended={() => void queries.invalidateQueries({ queryKey: ['lint'] })}
                      />
                      {found.length > shown.length && (
                        <Anchor component="button" type="button" size="sm" onClick={() => choose(rule.key)}>
                          Show all {rule.found}
                        </Anchor>
                      )}
                    </Section>
                  );
                })}
              {chosen !== undefined && (
                <Group>
                  <Anchor component="button" type="button" size="sm" onClick={() => choose(undefined)}>
                    Show all rules
                  </Anchor>
                </Group>
              )}
              <Text size="sm" c="dimmed">
                Nothing found by:{' '}
                {rules
                  .filter(({ found }) => found === 0)
                  .map(({ title }) => title.toLowerCase())
                  .join('; ') || 'no rule'}
                .
              </Text>
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function firstOf(items: readonly LintFinding[], rule: string): number {
  return items.findIndex((item) => item.rule === rule);
}
