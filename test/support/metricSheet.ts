/** A record sheet without gaps, as the API takes it. */
export function filledSheet(title: string, changes: object = {}) {
  return {
    title,
    purpose: 'To know',
    decision: 'Whether shops get more people',
    goal: { known: true, value: 'Customers stay' },
    timing: 'lead',
    target: { known: true, value: { value: 50, direction: 'at_least', by: '2099-12-31' } },
    source: 'The survey after a visit',
    neededToMake: 'Answers of every visitor',
    measured: 'month',
    reviewed: 'month',
    owner: 'Ada',
    actor: 'Shop managers',
    action: 'Open another till',
    maturity: 'defined',
    ...changes,
  };
}
