import { churn } from '../../stats/index.ts';
import { declareMeasure } from '../measure.ts';
import { baseFields, baseReading } from './base.ts';

export const churnMeasure = declareMeasure({
  key: 'churn',
  label: 'Churn',
  summary: 'Share of the customers at the start of the period who left within it.',
  subjects: ['customer'],
  direction: 'down',
  method:
    'Percent: lost in the period over the opening base, by the days on which customers started and ended. Wilson’s interval, pooled z ' +
    'test. Who joined within the period counts in neither. Customers are cut by their attributes of now.',
  parameters: baseFields,
  reading: ({ base }) => baseReading(base, 'down', ({ lost }) => lost, churn),
});
