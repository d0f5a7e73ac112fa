import { Group, Text } from '@mantine/core';
import type { ValueHoldout } from '../api/value.ts';
import { ForecastBars } from '../chart/forecast-bars.tsx';
import { periodText } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { VERDICT_WORDS } from './words.ts';

/** The model held against days that it had not seen: error, picture, and the verdict in words. */
export function HoldoutView({
  holdout,
  name,
}: {
  readonly holdout: ValueHoldout | null;
  readonly name: string;
}) {
  return (
    <Section
      title="Does the forecast hold?"
      lead={
        <>
          The model is fitted without the last months, and its forecast is held against what came in them: the{' '}
          <Term of="holdout" />.
        </>
      }
    >
      {holdout === null ? (
        <Notice tone="warn" title="The forecast is untested">
          Too little is on record to hold any days out.
        </Notice>
      ) : (
        <>
          <Group gap="sm">
            <Verdict holdout={holdout} />
            <Text size="sm">{readable(holdout.words)}</Text>
          </Group>
          <ForecastBars
            title={`${name}: ${holdout.what}, forecast and came`}
            under={`n ${count(holdout.customers)} customers; fitted to ${periodText(holdout.seen.from, holdout.seen.to)}, held against ${periodText(holdout.held.from, holdout.held.to)}`}
            groups={holdout.groups}
            of={holdout.what === 'purchases' ? 'Repeat purchases before' : 'Renewal after'}
            note={
              <>
                {holdout.error !== null && <>Error of the total {percent(holdout.error)}. </>}
                {holdout.absoluteError !== null && (
                  <>Errors of the groups, over all that came: {percent(holdout.absoluteError)}. </>
                )}
                A forecast holds within 10%, is doubtful within 25%, and fails beyond that unless chance alone
                can do it.
              </>
            }
          />
        </>
      )}
    </Section>
  );
}

export function Verdict({ holdout }: { readonly holdout: ValueHoldout | null }) {
  const [tone, words] = VERDICT_WORDS[holdout?.verdict ?? 'untested'];
  return <StateBadge tone={tone}>{words}</StateBadge>;
}
