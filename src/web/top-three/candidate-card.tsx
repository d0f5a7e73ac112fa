import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { CandidateFactor, RankedCandidate, TopThree } from '../api/question.ts';
import { useMay } from '../api/session.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { day } from '../format/date.ts';
import { readable } from '../format/prose.ts';
import { StateBadge } from '../state/state-badge.tsx';
import { ChooseForm } from './choose-form.tsx';
import { FactorForm } from './factor-form.tsx';
import { type FactorMeaning, factorText, labelsOf, timesText } from './factor-text.ts';
import classes from './top-three.module.css';

interface Props {
  readonly candidate: RankedCandidate;
  readonly top: TopThree;
  readonly unitId: string | null;
  readonly onChanged: () => void;
}

/** One candidate in its place: what it promises, and the four factors that say so. */
export function CandidateCard({ candidate, top, unitId, onChanged }: Props) {
  const may = useMay('strategy.change');
  const [choosing, setChoosing] = useState(false);
  const [entering, setEntering] = useState<FactorMeaning | null>(null);
  const { key, place, title, what, weight, low, high, unknown, tied, evidence } = candidate;
  const chosen = top.chosen.some(({ candidateKey }) => candidateKey === key);
  const source = top.sources.find((one) => one.key === candidate.source)?.name;
  return (
    <li className={classes['candidate']}>
      <div className={classes['head']}>
        <Text component="h3" size="md" fw={650} m={0}>
          {place}. {title}
        </Text>
        <span className={classes['weight']}>{timesText(weight)}</span>
        <Text size="sm" c="dimmed" span>
          {timesText(low)} to {timesText(high)}
        </Text>
        <StateBadge tone="quiet">{source ?? candidate.source}</StateBadge>
        {chosen && <StateBadge tone="good">Chosen</StateBadge>}
      </div>
      <Text size="sm">
        {readable(what)}
        {unknown.length > 0 && ` Ranked without ${labelsOf(unknown, top.factors)}, which nobody knows yet.`}
        {tied && ' That it stands before the next one is not sure.'}
      </Text>
      <dl className={classes['factors']}>
        {top.factors.map((meaning) => (
          <div key={meaning.key}>
            <dt title={meaning.means}>{meaning.label}</dt>
            <dd>
              <Factor factor={candidate.factors[meaning.key]} meaning={meaning} currency={top.currency} />
              {may && (
                <Button size="compact-xs" variant="subtle" px={0} onClick={() => setEntering(meaning)}>
                  {candidate.factors[meaning.key].known ? 'Say otherwise' : 'Enter'}
                  <span className="hidden-to-eye">
                    , {meaning.label.toLowerCase()}: {title}
                  </span>
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Group justify="space-between" mt="xs" align="flex-end">
        <EvidenceList items={evidence} />
        {may && !chosen && (
          <Button
            size="xs"
            variant="default"
            aria-label={`Choose: ${title}`}
            onClick={() => setChoosing(true)}
          >
            Choose
          </Button>
        )}
      </Group>
      {choosing && (
        <ChooseForm
          candidate={candidate}
          top={top}
          unitId={unitId}
          onClose={() => setChoosing(false)}
          onChanged={onChanged}
        />
      )}
      {entering && (
        <FactorForm
          candidate={candidate}
          meaning={entering}
          currency={top.currency}
          unitId={unitId}
          onClose={() => setEntering(null)}
          onChanged={onChanged}
        />
      )}
    </li>
  );
}

function Factor(props: {
  readonly factor: CandidateFactor;
  readonly meaning: FactorMeaning;
  readonly currency: string;
}) {
  const { factor, meaning, currency } = props;
  if (!factor.known)
    return (
      <div>
        <b>Not known.</b> {factor.question}
        {factor.finder && (
          <span className={classes['source']}>
            {' '}
            {factor.finder} finds out{factor.due ? ` by ${day(factor.due)}` : ''}.
          </span>
        )}
      </div>
    );
  const { low, likely, high, source, by } = factor.value;
  const text = (value: number) => factorText(value, meaning, currency);
  return (
    <div>
      <b>{text(likely)}</b> ({text(low)} to {text(high)})
      <div className={classes['source']}>
        {readable(source)}
        {by && ` (${by})`}
      </div>
    </div>
  );
}
