import type pg from 'pg';
import type { AttributeType } from '../../customer/index.ts';
import { parseAttributeKey } from '../../customer/index.ts';
import type { CompiledMapping, Mapping } from '../../intake/index.ts';
import { InvalidInput, type Scope } from '../../kernel/index.ts';
import { keyedFields } from './json.ts';

/**
 * Declares the attributes that a mapping fills.
 * @throws InvalidInput naming the column whose attribute is known under another type
 */
export async function declareAttributes(
  client: pg.ClientBase,
  scope: Scope,
  mapping: Mapping,
  compiled: CompiledMapping,
): Promise<void> {
  for (const { key, field } of keyedFields(compiled.fields, 'attribute.')) {
    const place = `column "${field.column ?? key}"`;
    parseAttributeKey(key, `${place}: attribute`);
    const type = attributeType(field.type);
    const label =
      mapping.columns.find((column) => column.field === field.field)?.label ?? field.column ?? key;
    await client.query(
      `insert into attribute (org_id, subject, key, label, value_type) values ($1, 'customer', $2, $3, $4)
       on conflict do nothing`,
      [scope.orgId, key, label.slice(0, 200), type],
    );
    const { rows } = await client.query<{ value_type: string }>(
      `select value_type from attribute where subject = 'customer' and key = $1`,
      [key],
    );
    const known = rows[0]?.value_type;
    // A text can hold what a number, a date or a yes/no is; the other way round rows would be lost later.
    if (known !== type && known !== 'text') {
      throw InvalidInput.at(place, `the attribute "${key}" is a ${known}; read the column as one`, type);
    }
  }
}

function attributeType(type: string): AttributeType {
  if (type === 'number' || type === 'boolean' || type === 'date') return type;
  return 'text';
}
