import type { AuditLog } from '../access/index.ts';
import { Conflict, InvalidInput, NotFound, Outdated, parseLine } from '../kernel/index.ts';
import {
  ATTRIBUTE_TYPES,
  type AttributeDefinition,
  type AttributeStore,
  attributeText,
  COMMON_ATTRIBUTES,
  type DeclaredAttribute,
  parseAttributeKey,
} from './attribute.ts';
import { assertVersion } from './version.ts';

/** More distinct values than this are not looked through before a type is changed. */
const MOST_VALUES = 100_000;

export interface AttributeStores {
  readonly attributes: AttributeStore;
  readonly audit: AuditLog;
}

/** Declares an attribute before its first value. @throws InvalidInput, Conflict if it is declared already */
export async function declareAttribute(
  stores: AttributeStores,
  input: AttributeDefinition,
): Promise<DeclaredAttribute> {
  const definition = checked(input);
  const known = await stores.attributes.list(definition.subject);
  if (known.some((one) => one.key === definition.key)) {
    throw new Conflict(`The attribute "${definition.key}" is declared already; change it instead.`);
  }
  await stores.attributes.declare([definition]);
  await stores.audit.append({
    action: 'created',
    subjectKind: 'attribute',
    subjectId: `${definition.subject}.${definition.key}`,
    detail: { label: definition.label, valueType: definition.valueType },
  });
  return { ...definition, version: 1 };
}

/**
 * Changes an attribute's label or type. A type is changed only if every value in use is of it already.
 * @throws InvalidInput naming a value that does not fit, NotFound, Outdated
 */
export async function changeAttribute(
  stores: AttributeStores,
  input: AttributeDefinition,
  version: number,
): Promise<DeclaredAttribute> {
  const definition = checked(input);
  const { subject, key, valueType } = definition;
  const before = (await stores.attributes.list(subject)).find((one) => one.key === key);
  if (!before) throw NotFound.of('attribute', key);
  assertVersion('attribute', before.version, version);
  if (before.valueType !== valueType && valueType !== 'text') {
    const values = await stores.attributes.values(subject, key, MOST_VALUES);
    for (const value of values) {
      // Stored values must be in the one spelling of the type, or conditions on them would not be met.
      if (attributeText(value, valueType, 'valueType') !== value) {
        throw InvalidInput.at(
          'valueType',
          `must fit every value in use; one is not spelled as a ${valueType}`,
          value,
        );
      }
    }
    if (values.length === MOST_VALUES) {
      throw InvalidInput.at('valueType', 'cannot be changed: there are too many different values', valueType);
    }
  }
  const after = await stores.attributes.change(definition, version);
  if (!after) throw Outdated.of('attribute', version + 1, version);
  await stores.audit.append({
    action: 'changed',
    subjectKind: 'attribute',
    subjectId: `${subject}.${key}`,
    detail: { label: definition.label, valueType, version: after.version },
  });
  return after;
}

function checked(input: AttributeDefinition): AttributeDefinition {
  const key = parseAttributeKey(input.key);
  const label = parseLine(input.label, 'label', 200) ?? key;
  if (!ATTRIBUTE_TYPES.includes(input.valueType)) {
    throw InvalidInput.at('valueType', `must be one of ${ATTRIBUTE_TYPES.join(', ')}`, input.valueType);
  }
  if ((COMMON_ATTRIBUTES as readonly string[]).includes(key) && input.valueType !== 'text') {
    throw InvalidInput.at(
      'valueType',
      `of ${key} must be text, as it is in every organization`,
      input.valueType,
    );
  }
  return { subject: input.subject, key, label, valueType: input.valueType };
}
