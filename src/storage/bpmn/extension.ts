import type { ModdleElement } from 'bpmn-moddle';
import type { Estimate, FailurePoint, Flow, Lane, Step } from '../../change/index.ts';
import type { Moddle } from './moddle.ts';

/**
 * What BPMN has no element for (times, costs, owners, failure points, shares) lies in extension elements of this
 * namespace, one per BPMN element, as attributes: other tools pass them through without knowing them.
 */
export const EXTENSION = {
  name: 'Perpetua',
  prefix: 'perpetua',
  uri: 'urn:perpetua:process:1',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Map', superClass: ['Element'], properties: attributes('currency') },
    { name: 'Lane', superClass: ['Element'], properties: attributes(...estimate('hourly'), 'height') },
    { name: 'Flow', superClass: ['Element'], properties: attributes('share') },
    {
      name: 'Step',
      superClass: ['Element'],
      properties: [
        ...attributes(
          ...['owner', 'contact', 'placed', 'costPer'],
          ...estimate('minutes'),
          ...estimate('cost'),
        ),
        { name: 'failures', type: 'Failure', isMany: true },
      ],
    },
    {
      name: 'Failure',
      superClass: ['Element'],
      properties: attributes(
        ...['id', 'name', 'feels', 'contacts'],
        ...estimate('often'),
        ...estimate('cost'),
      ),
    },
  ],
} as const;

/** Our own extension of an element; null where there is none. */
export function ownExtension(element: ModdleElement): ModdleElement | null {
  return extensions(element).find(({ $type }) => $type.startsWith('perpetua:')) ?? null;
}

/** Takes our own extension out, so that what is left is what others put there. */
export function withoutOwn(element: ModdleElement): void {
  const rest = extensions(element).filter(({ $type }) => !$type.startsWith('perpetua:'));
  const holder = element.get('extensionElements') as ModdleElement | undefined;
  if (holder && rest.length === 0) element.set('extensionElements', undefined);
  else holder?.set('values', rest);
}

/** Puts our own extension beside those of others. */
export function extend(moddle: Moddle, element: ModdleElement, type: string, values: Values): void {
  const told = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  if (told.length === 0) return;
  const own = moddle.create(`perpetua:${type}`, Object.fromEntries(told));
  const others = extensions(element);
  element.set('extensionElements', moddle.create('bpmn:ExtensionElements', { values: [...others, own] }));
}

type Values = Readonly<Record<string, unknown>>;

export function stepValues(moddle: Moddle, step: Step): Values {
  return {
    owner: step.owner,
    contact: step.contact ? 'true' : null,
    placed: step.position === null ? 'false' : null,
    ...written('minutes', step.minutes),
    costPer: step.cost?.per,
    ...written('cost', step.cost?.amount ?? null),
    failures:
      step.failures.length === 0
        ? null
        : step.failures.map((failure) => moddle.create('perpetua:Failure', told(failureValues(failure)))),
  };
}

function failureValues({ id, name, often, cost, contacts, feels }: FailurePoint): Values {
  return {
    ...{ id, name },
    ...written('often', often),
    ...written('cost', cost),
    contacts: contacts === null ? null : String(contacts),
    feels: feels === '' ? null : feels,
  };
}

export function laneValues({ hourly, height }: Lane): Values {
  return { ...written('hourly', hourly), height: String(height) };
}

export function flowValues({ share }: Flow): Values {
  return { share: share === null ? null : String(share) };
}

export type StepReading = Pick<Step, 'owner' | 'contact' | 'minutes' | 'cost' | 'failures'> & {
  readonly placed: boolean;
};

export function readStep(own: ModdleElement | null): StepReading {
  const amount = read(own, 'cost');
  return {
    owner: text(own, 'owner'),
    contact: text(own, 'contact') === 'true',
    minutes: read(own, 'minutes'),
    cost: amount && { per: text(own, 'costPer') === 'minute' ? 'minute' : 'step', amount },
    failures: ((own?.get('failures') as ModdleElement[] | undefined) ?? []).map((failure, at) => ({
      id: text(failure, 'id') ?? `failure_${at + 1}`,
      name: text(failure, 'name') ?? '',
      often: read(failure, 'often'),
      cost: read(failure, 'cost'),
      contacts: numberOf(failure, 'contacts'),
      feels: text(failure, 'feels') ?? '',
    })),
    placed: text(own, 'placed') !== 'false',
  };
}

/** An estimate of an extension; null where it has none. What is no number is told when the map is checked. */
export function read(own: ModdleElement | null, name: string): Estimate | null {
  const [low, likely, high] = estimate(name).map((key) => numberOf(own, key));
  if (low === null && likely === null && high === null) return null;
  return { low: low ?? Number.NaN, likely: likely ?? Number.NaN, high: high ?? Number.NaN };
}

export function numberOf(own: ModdleElement | null, name: string): number | null {
  const value = text(own, name);
  return value === null ? null : value.trim() === '' ? Number.NaN : Number(value);
}

export function text(own: ModdleElement | null, name: string): string | null {
  const value = own?.get(name);
  return typeof value === 'string' ? value : null;
}

function written(name: string, range: Estimate | null): Values {
  if (range === null) return {};
  const [low, likely, high] = estimate(name);
  return {
    [low as string]: String(range.low),
    [likely as string]: String(range.likely),
    [high as string]: String(range.high),
  };
}

function told(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
}

function extensions(element: ModdleElement): ModdleElement[] {
  const holder = element.get('extensionElements') as ModdleElement | undefined;
  return [...((holder?.get('values') as ModdleElement[] | undefined) ?? [])];
}

function estimate(name: string): string[] {
  return ['Low', 'Likely', 'High'].map((end) => `${name}${end}`);
}

function attributes(...names: string[]) {
  return names.map((name) => ({ name, isAttr: true, type: 'String' }));
}
