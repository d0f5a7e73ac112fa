import { z } from '@hono/zod-openapi';
import type { Rule } from '../../kernel/index.ts';

/** A filter as people save it; the domain checks what stands in it and says which part is wrong. */
export const RuleBody = z
  .custom<Rule>(
    (value) => typeof value === 'object' && value !== null,
    'must be a condition or a group of them',
  )
  .openapi('Rule', {
    type: 'object',
    description:
      'A condition {field, operator, value} or a group {all: [Rule]} or {any: [Rule]}, nested at most four deep. ' +
      'Operators: is, is_not, in, not_in, less, at_most, more, at_least, is_known, is_unknown.',
    example: { field: 'attribute.region', operator: 'in', value: ['North', 'South'] },
  });
