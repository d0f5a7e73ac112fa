import { percentText } from '../../kernel/index.ts';
import { type ComparabilityRule, unknown, whose } from './rule.ts';

const KEY = 'response';
/** Response rates of which one is more than this many times the other. */
const RATES = 2;

export const responseRule: ComparabilityRule = {
  key: KEY,
  label: 'Sample and response rate',
  description:
    'Without the size of the sample nothing can be tested; where far fewer of those asked answered, others answered.',
  mismatch: 'warns',
  judge(ours, theirs) {
    const sample =
      ours.n === null || theirs.n === null
        ? [
            unknown(
              KEY,
              'n',
              `The size of the sample is not known ${whose(ours.n === null, theirs.n === null)}.`,
            ),
          ]
        : [];
    const [one, other] = [ours.responseRate, theirs.responseRate];
    if (one === null || other === null)
      return [
        ...sample,
        unknown(
          KEY,
          'responseRate',
          `The response rate is not known ${whose(one === null, other === null)}.`,
        ),
      ];
    if (Math.max(one, other) <= RATES * Math.min(one, other)) return sample;
    const why = `Response rates differ: ${percentText(one)} here, ${percentText(other)} there.`;
    return [...sample, { rule: KEY, severity: 'warns', part: 'responseRate', why }];
  },
};
