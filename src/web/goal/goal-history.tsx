import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { useZone } from '../api/session.ts';
import type { Goal } from '../api/strategy.ts';
import { instant } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { goalFields } from './goal-fields.ts';
import type { LadderIndex } from './use-ladder.ts';

/** Who changed what of a goal, newest first, from the audit log. */
export function GoalHistory({ id, index }: { readonly id: string; readonly index: LadderIndex }) {
  const zone = useZone();
  const history = useQuery({
    queryKey: ['goal history', id],
    queryFn: ({ signal }) => call('GET /goals/{id}/history', { path: { id }, signal }),
  });
  const fields = new Map(goalFields(index).map((field) => [field.key as string, field]));
  return (
    <Section title="History">
      <Loaded query={history}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map(({ number, at, by, action, changes }) => (
              <div key={number}>
                <Text size="sm">
                  <b>{by}</b> {action === 'correlated' ? 'judged a strength' : `${action} it`}{' '}
                  <span className="quiet">{instant(at, zone)}</span>
                </Text>
                {Object.keys(changes).length > 0 && (
                  <List size="sm">
                    {Object.entries(changes).map(([key, { from, to }]) => {
                      const field = fields.get(key);
                      const text = (value: unknown) =>
                        field?.text(value as Goal[keyof Goal]) ?? String(value);
                      return (
                        <List.Item key={key}>
                          {field?.label ?? key}: {text(from)} → {text(to)}
                        </List.Item>
                      );
                    })}
                  </List>
                )}
              </div>
            ))}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}
