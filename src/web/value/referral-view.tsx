import { SimpleGrid, Text } from '@mantine/core';
import type { ReferralValue, ValueAnalysis } from '../api/value.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { periodText } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Notice } from '../state/notice.tsx';
import { MoneySpan } from './span.tsx';
import { money, moneyRange } from './words.ts';

/** What recommendations are worth, in their two kinds. */
export function ReferralView({
  analysis,
  referral,
}: {
  readonly analysis: ValueAnalysis;
  readonly referral: ReferralValue;
}) {
  const currency = analysis.result.currency ?? 'XXX';
  const { period, anyway, lifetime, acquisition } = referral;
  const metricId = analysis.stated.basis.referral?.metricId;
  return (
    <Section
      title="What recommendations are worth"
      lead={
        <>
          <Term of="referralValue" />: {periodText(period.from, period.to)}. Those who would not have come
          count with their whole lifetime value; those who would have come anyway only save what winning them
          costs.
        </>
      }
    >
      {referral.warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
        <MoneySpan
          name="Won: would not have come"
          span={referral.won}
          currency={currency}
          none="not known"
          under={`${count(referral.joined)} who joined × share who would not have come × lifetime value`}
        />
        <MoneySpan
          name="Saved: would have come anyway"
          span={referral.saved}
          currency={currency}
          none="not known: nobody knows what winning a customer costs"
          under={
            referral.saved
              ? `${count(referral.joined)} × share who would have come × acquisition cost`
              : undefined
          }
        />
        <MoneySpan
          name="Together, in a year"
          span={referral.total}
          currency={currency}
          none="not known"
          under={`${money(referral.each.likely, currency)} a customer who came so`}
        />
      </SimpleGrid>
      <Facts>
        <Fact name="Referrals made">
          {metricId ? (
            <Go to="/understand/explore" search={{ metric: metricId, from: period.from, to: period.to }}>
              {count(referral.made)}
            </Go>
          ) : (
            count(referral.made)
          )}
          , by {referral.people === null ? 'people who are not known' : `${count(referral.people)} customers`}
        </Fact>
        <Fact name="Referrals that won a customer">{count(referral.joined)}</Fact>
        <Fact name="New customers on record as recommended">
          {referral.onRecord === null ? null : count(referral.onRecord)}
        </Fact>
        <Fact name="Would have come anyway">
          {percent(anyway.likely, 0)} ({percent(anyway.low, 0)} to {percent(anyway.high, 0)}). {anyway.source}
          .
        </Fact>
        <Fact name="Lifetime value of one">
          {money(lifetime.likely, currency)} ({moneyRange(lifetime, currency)}). {lifetime.source}.{' '}
          <Go to="/prove/value" search={{ view: 'lifetime', kind: analysis.kind, analysis: analysis.id }}>
            How it was made
          </Go>
        </Fact>
        <Fact name="Cost of winning one">
          {acquisition &&
            `${money(acquisition.likely, currency)} (${moneyRange(acquisition, currency)}). ${readable(acquisition.source)}.`}
          {acquisition && <EvidenceList items={acquisition.evidence} />}
        </Fact>
        {referral.perReferrer && (
          <Fact name="A customer who recommends, in a year">
            {money(referral.perReferrer.likely, currency)} ({moneyRange(referral.perReferrer, currency)})
          </Fact>
        )}
      </Facts>
      <Text size="sm" c="dimmed">
        After Kumar, Petersen and Leone (How valuable is word of mouth?, 2007). Modelled: by draws of all
        ranges above.
      </Text>
    </Section>
  );
}
