import { retention } from '../../stats/index.ts';
import { declareMeasure } from '../measure.ts';
import { baseFields, baseReading } from './base.ts';

export const retentionMeasure = declareMeasure({
  key: 'retention',
  label: 'Retention',
  summary: 'Share of the customers at the start of the period who were still there at its end.',
  subjects: ['customer'],
  direction: 'up',
  method:
    'Percent: the opening base less those lost, over the opening base. Wilson’s interval, pooled z test. Customers are cut by their ' +
    'attributes of now.',
  parameters: baseFields,
  reading: ({ base }) => baseReading(base, 'up', ({ opening, lost }) => opening - lost, retention),
});
