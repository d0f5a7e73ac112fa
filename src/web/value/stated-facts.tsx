import { Accordion } from '@mantine/core';
import type { Rule } from '../api/rule.ts';
import type { KnowableRange, ValueAnalysis } from '../api/value.ts';
import { useFields } from '../form/fields.ts';
import { ruleText } from '../form/rule-text.ts';
import { day } from '../format/date.ts';
import { percent } from '../format/number.ts';
import { Fact, Facts } from '../state/facts.tsx';
import { money, rangeText } from './words.ts';

const RENEWALS = { month: 'each month', quarter: 'each quarter', year: 'each year' } as const;

/** All that an analysis was made with, as it was stated on its day. */
export function StatedFacts({ analysis }: { readonly analysis: ValueAnalysis }) {
  const { basis, number, statedBy, statedAt } = analysis.stated;
  const currency = analysis.result.currency ?? basis.spend?.currency ?? null;
  const fields = useFields(false);
  const share = (value: KnowableRange) => rangeText(value, (one) => percent(one));
  const amount = (value: KnowableRange) =>
    rangeText(value, (one) => (currency === null ? String(one) : money(one, currency)));
  return (
    <Accordion variant="default" order={2}>
      <Accordion.Item value="stated">
        <Accordion.Control>All assumptions of version {number}</Accordion.Control>
        <Accordion.Panel>
          <Facts>
            <Fact name="Stated">
              {day(statedAt)}, {statedBy}
            </Fact>
            {basis.kind === 'contract' && <Fact name="A contract can end">{RENEWALS[basis.renewal]}</Fact>}
            <Fact name="Looked at from">{basis.from ? day(basis.from) : 'as far back as is on record'}</Fact>
            <Fact name="Held out">the last {basis.holdoutMonths} months</Fact>
            <Fact name="Customers">
              {basis.filter ? ruleText(basis.filter as unknown as Rule, fields) : 'all'}
            </Fact>
            <Fact name="Compared by">{basis.attribute ?? 'nothing'}</Fact>
            <Fact name="Discount rate">
              {percent(basis.discount.rate)} a year. {basis.discount.source}
            </Fact>
            <Fact name="Years looked ahead">{basis.horizonYears}</Fact>
            <Fact name="Margin">{share(basis.margin)}</Fact>
            <Fact name="Cost of keeping a customer">{amount(basis.maintenance)}</Fact>
            <Fact name="Would have come anyway">{share(basis.anyway)}</Fact>
            <Fact name="Cost of winning a customer">{amount(basis.acquisition)}</Fact>
            <Fact name="Cost of a contact">{amount(basis.contactCost)}</Fact>
          </Facts>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
