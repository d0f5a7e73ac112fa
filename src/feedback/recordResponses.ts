import type { AuditLog } from '../access/index.ts';
import { type AttributeStore, type CustomerStore, knownAttributes } from '../customer/index.ts';
import { type Clock, gatherFaults, type Ids, InvalidInput, isId, NotFound } from '../kernel/index.ts';
import { newResponse, type Response, type ResponseContext, type ResponseInput } from './response.ts';
import type { ResponseStore, SurveyStore } from './store.ts';

/** At most this many responses in one call. */
export const RESPONSES_AT_ONCE = 1000;

export interface ResponseStores {
  readonly surveys: SurveyStore;
  readonly responses: ResponseStore;
  readonly customers: CustomerStore;
  readonly attributes: AttributeStore;
  readonly audit: AuditLog;
}

/** What became of one response that was sent. */
export interface RecordedResponse {
  readonly id: string;
  readonly rowKey: string;
  /** `same`: it was there already, and stays as it was. */
  readonly state: 'new' | 'same';
}

/**
 * Records responses to a survey's newest version, all or none. A row key that the survey has seen, in any version or
 * earlier in this call, is recorded no second time.
 * @throws NotFound, InvalidInput with the place of every fault (`responses[3].answers.nps`)
 */
export async function recordResponses(
  stores: ResponseStores,
  tools: { readonly clock: Clock; readonly ids: Ids },
  surveyId: string,
  inputs: readonly ResponseInput[],
): Promise<RecordedResponse[]> {
  if (inputs.length === 0 || inputs.length > RESPONSES_AT_ONCE) {
    throw InvalidInput.at('responses', `must be 1 to ${RESPONSES_AT_ONCE} in one call`, inputs.length);
  }
  const version = isId(surveyId) ? await stores.surveys.latestVersion(surveyId) : null;
  if (!version) throw NotFound.of('survey', surveyId);
  const attributes = inputs.map((input) => input.attributes);
  const context: ResponseContext = {
    surveyId,
    surveyVersionId: version.id,
    questions: new Map(version.questions.map((question) => [question.key, question])),
    known: await knownAttributes(stores.attributes, 'customer', attributes),
    now: tools.clock.now(),
    importId: null,
  };
  const responses = await readAll(stores, tools, inputs, context);
  const rowKeys = [...new Set(responses.map((response) => response.rowKey))];
  const ids = new Map(await stores.responses.known(surveyId, rowKeys));
  const fresh = responses.filter((response) => {
    if (ids.has(response.rowKey)) return false;
    ids.set(response.rowKey, response.id);
    return true;
  });
  // In one order everywhere, so that two deliveries of the same rows wait for each other and never in a circle.
  fresh.sort((one, other) => (one.rowKey < other.rowKey ? -1 : 1));
  const inserted = fresh.length > 0 ? await stores.responses.insert(fresh) : new Set<string>();
  const overtaken = fresh.filter((response) => !inserted.has(response.id)).map((response) => response.rowKey);
  if (overtaken.length > 0) {
    for (const [rowKey, id] of await stores.responses.known(surveyId, overtaken)) ids.set(rowKey, id);
  }
  if (inserted.size > 0) {
    await stores.audit.append({
      action: 'recorded',
      subjectKind: 'survey',
      subjectId: surveyId,
      detail: { responses: inserted.size, version: version.number },
    });
  }
  return responses.map(({ id, rowKey }) => ({
    id: ids.get(rowKey) ?? id,
    rowKey,
    state: inserted.has(id) ? 'new' : 'same',
  }));
}

async function readAll(
  stores: ResponseStores,
  tools: { readonly ids: Ids },
  inputs: readonly ResponseInput[],
  context: ResponseContext,
): Promise<Response[]> {
  const refs = new Set(inputs.map(refOf).filter((ref) => ref !== ''));
  const found = refs.size > 0 ? await stores.customers.findByExternalIds([...refs]) : [];
  const customers = new Map(found.map((customer) => [customer.externalId, customer]));
  const faults = gatherFaults();
  const responses: Response[] = [];
  for (const [index, input] of inputs.entries()) {
    const customer = customers.get(refOf(input)) ?? null;
    const response = faults.take(
      () => newResponse(input, context, { id: tools.ids.next(), customer }),
      `responses[${index}].`,
    );
    if (response) responses.push(response);
  }
  faults.assertNone();
  return responses;
}

/** The external id as customers have it; empty for none. */
function refOf(input: ResponseInput): string {
  return (input.customerExternalId ?? '').trim().normalize('NFC');
}

/** @throws NotFound */
export async function getResponse(stores: Pick<ResponseStores, 'responses'>, id: string): Promise<Response> {
  const response = isId(id) ? await stores.responses.find(id) : null;
  if (!response) throw NotFound.of('response', id);
  return response;
}
