import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Customer } from '../api/customer.ts';
import { fieldLabel, useFields } from '../form/fields.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Fact, Facts } from '../state/facts.tsx';

/** Who a customer is: numbers, contact, dates, attributes. */
export function CustomerFacts({ customer }: { readonly customer: Customer }) {
  const fields = useFields(false);
  const attributes = Object.entries(customer.attributes).sort(([left], [right]) => left.localeCompare(right));
  return (
    <Facts>
      <Fact name="Number">{customer.externalId}</Fact>
      <Fact name="Account">
        {customer.accountId ? <AccountLink id={customer.accountId} /> : <span className="quiet">none</span>}
      </Fact>
      <Fact name="E-mail">{customer.email}</Fact>
      <Fact name="Phone">{customer.phone}</Fact>
      <Fact name="Language">{customer.preferredLanguage}</Fact>
      <Fact name="Preferred channel">{customer.preferredChannel}</Fact>
      <Fact name="Customer since">{customer.startedOn && day(customer.startedOn)}</Fact>
      <Fact name="Left on">
        {customer.endedOn ? day(customer.endedOn) : <span className="quiet">still a customer</span>}
      </Fact>
      {attributes.map(([key, value]) => (
        <Fact key={key} name={fieldLabel(fields, `attribute.${key}`)}>
          {written(value)}
        </Fact>
      ))}
    </Facts>
  );
}

function AccountLink({ id }: { readonly id: string }) {
  const account = useQuery({
    queryKey: ['account', id],
    queryFn: ({ signal }) => call('GET /accounts/{id}', { path: { id }, signal }),
  });
  return <Go to={`/listen/accounts/${id}`}>{account.data?.name ?? 'Open the account'}</Go>;
}

function written(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
