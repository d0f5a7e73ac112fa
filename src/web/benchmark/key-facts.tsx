import { Stack, Text } from '@mantine/core';
import type { KnowableKey } from '../api/benchmark.ts';
import { Unknown } from '../figure/unknown.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { useKeyWords } from './key-fields.tsx';
import { countUnknown } from './words.ts';

/** A comparability key as it is read: what is known, and what is not, with who finds out. */
export function KeyFacts({ of }: { readonly of: KnowableKey }) {
  const { parts, labelOf } = useKeyWords();
  const open = countUnknown(of);
  const [first] = Object.values(of).filter((fact) => !fact.known);
  return (
    <Stack gap="sm">
      <Facts>
        {parts.map(({ key, label, question }) => {
          const fact = of[key as keyof KnowableKey];
          return (
            <Fact key={key} name={label}>
              {fact.known ? (
                key === 'variant' ? (
                  labelOf(fact.value)
                ) : (
                  fact.value
                )
              ) : (
                <span className="quiet">not known: {question}</span>
              )}
            </Fact>
          );
        })}
      </Facts>
      {first && !first.known && (
        <Unknown question={`${open} of ${parts.length} parts`} finder={first.finder} due={first.due} />
      )}
      {open === 0 && (
        <Text size="sm" c="dimmed">
          All parts are known.
        </Text>
      )}
    </Stack>
  );
}
