import { Accordion, List, Stack, Text } from '@mantine/core';
import type { ValueAnalysis, ValueAtStake } from '../api/value.ts';
import { IntervalBars } from '../chart/interval-bars.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { day } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { Notes } from './retention-view.tsx';
import { inUnit, money, moneyRange, moneyUnit } from './words.ts';

type Stake = ValueAtStake['stakes'][number];
type Link = Stake['links'][number];

/** What moving a driver is worth in a year, link by link. */
export function StakeView({
  analysis,
  stake,
}: {
  readonly analysis: ValueAnalysis;
  readonly stake: ValueAtStake;
}) {
  const currency = analysis.result.currency ?? 'XXX';
  const valued = stake.stakes.filter(({ money: worth }) => worth !== null);
  return (
    <Section
      title="At stake: modelled"
      lead={
        <>
          <Term of="atStake" /> in a year, if everybody who is not content with a driver of “{stake.outcome}”
          rated it one point higher. Drivers were analyzed on {day(stake.analyzedOn)}.
        </>
      }
      actions={
        <LinkButton to="/decide/top-three" variant="default">
          Top three
        </LinkButton>
      }
    >
      {valued.length > 0 ? (
        <IntervalBars
          title="Value at stake in a year, by driver"
          under={`Modelled; ${percent(analysis.result.confidence, 0)} of the draws lie within each bar’s ends`}
          unit={moneyUnit(currency)}
          of="Driver"
          valueName="At stake"
          bars={valued.map(({ title, money: worth }) => ({
            name: title,
            value: worth?.likely ?? null,
            low: worth?.low ?? null,
            high: worth?.high ?? null,
            n: null,
            strong: (worth?.low ?? 0) > 0,
          }))}
          note="Pale bars may as well be worth nothing. Worths of two drivers are not to be added."
        />
      ) : (
        <Notice tone="warn">
          A link of each chain is missing, so that nothing can be told in money yet.
        </Notice>
      )}
      <Accordion variant="separated" order={3}>
        {stake.stakes.map((one) => (
          <Accordion.Item key={one.key} value={one.key}>
            <Accordion.Control>
              {one.title}
              <Text size="sm" c="dimmed" component="span" ml="sm">
                {one.money
                  ? `${money(one.money.likely, currency)} (${moneyRange(one.money, currency)})`
                  : 'not known in money'}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <Chain one={one} shared={stake.links} {...{ analysis, currency }} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <Notes items={stake.notes} />
    </Section>
  );
}

function Chain({
  one,
  shared,
  analysis,
  currency,
}: {
  readonly one: Stake;
  readonly shared: readonly Link[];
  readonly analysis: ValueAnalysis;
  readonly currency: string;
}) {
  return (
    <Stack gap="sm">
      <Text size="sm">{one.move}</Text>
      <List size="sm" type="ordered" spacing={6}>
        {[...one.links, ...shared].map((link) => (
          <List.Item key={link.key}>
            {link.name}: <b>{inUnit(link.likely, link.unit, currency)}</b> (
            {inUnit(link.low, link.unit, currency)} to {inUnit(link.high, link.unit, currency)}
            {link.n === null ? '' : `, n ${count(link.n)}`}). {link.source.replace(/\.$/, '')}.
            {(link.key === 'churn' || link.key === 'saved') && (
              <>
                {' '}
                <Go
                  to="/prove/value"
                  search={{ view: 'lifetime', kind: analysis.kind, analysis: analysis.id }}
                >
                  How it was made
                </Go>
              </>
            )}
            <EvidenceList items={link.evidence} />
          </List.Item>
        ))}
      </List>
      {one.churn && (
        <Text size="sm">
          By fewer who leave: {money(one.churn.likely, currency)} ({moneyRange(one.churn, currency)}) a year.
        </Text>
      )}
      {one.contacts && (
        <Text size="sm">
          By fewer contacts: {money(one.contacts.likely, currency)} ({moneyRange(one.contacts, currency)}) a
          year.
        </Text>
      )}
      {one.warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      {one.missing.length > 0 && (
        <Notice tone="plain" title="Not known">
          <List size="sm">
            {one.missing.map((question) => (
              <List.Item key={question}>{question}</List.Item>
            ))}
          </List>
        </Notice>
      )}
    </Stack>
  );
}
