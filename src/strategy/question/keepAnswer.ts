import type { AuditLog } from '../../access/index.ts';
import type { ReadingStore } from '../../insight/index.ts';
import {
  addDays,
  type Clock,
  dayIn,
  type Evidence,
  gatherFaults,
  type Ids,
  InvalidInput,
  isInside,
  type Knowable,
  Outdated,
  parseDay,
  parseProse,
  Refused,
  type Scope,
} from '../../kernel/index.ts';
import type { Metric, MetricStore } from '../../metric/index.ts';
import type { Answer, AnswerStore, LinkedEvidence } from './answer.ts';
import { type FiveQuestion, questionOf } from './five.ts';
import { closedBecause } from './open.ts';
import { figuresNow } from './seen.ts';

/** What the functions of the five questions work with, all within one transaction. */
export interface AnswerParts {
  readonly answers: AnswerStore;
  readonly metrics: MetricStore;
  readonly readings: ReadingStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** An answer as somebody gives it. */
export interface AnswerDraft {
  readonly said: Knowable<string>;
  /** Ignored where nothing is known. */
  readonly standing: 'assumed' | 'answered';
  readonly evidence: readonly Evidence[];
  /** Null: as long as the question's answers are good for. */
  readonly lookAgainOn: string | null;
  readonly circleId: string | null;
}

const LONGEST = 10_000;
const MOST_EVIDENCE = 50;

/**
 * Puts a new version of an answer on top of the earlier ones.
 * @param expected number of the version that was read; 0 for none
 * @throws InvalidInput, Refused for a question that is not open yet, Outdated when somebody answered meanwhile
 */
export async function answerQuestion(
  parts: AnswerParts,
  scope: Scope,
  asked: { readonly question: string; readonly unitId: string | null },
  expected: number,
  draft: AnswerDraft,
): Promise<Answer> {
  const question = questionOf(asked.question);
  const now = parts.clock.now();
  const said = checkDraft(draft);
  const metrics = new Map((await parts.metrics.list()).map((metric) => [metric.id, metric]));
  await assertOpen(parts.answers, question, asked.unitId, metrics);
  const answer: Answer = {
    id: parts.ids.next(),
    question: question.key,
    unitId: asked.unitId,
    number: expected + 1,
    circleId: draft.circleId,
    said,
    standing: said.known ? draft.standing : 'unknown',
    evidence: await linked(parts, draft.evidence, metrics, dayIn(scope.zone, now)),
    lookAgainOn: said.known
      ? (draft.lookAgainOn ?? addDays(dayIn(scope.zone, now), question.goodForDays))
      : null,
    by: scope.actor,
    at: now.toISOString(),
    verifiedBy: null,
    verifiedAt: null,
  };
  return put(parts, answer, expected, 'answered');
}

/**
 * Says that an answer was checked against its evidence and holds: a new version with the same words, its evidence as it
 * stands now.
 * @throws Refused for one that is unknown, assumed, or rests on nothing; Outdated when it has moved on
 */
export async function verifyAnswer(
  parts: AnswerParts,
  scope: Scope,
  asked: { readonly question: string; readonly unitId: string | null },
  expected: number,
): Promise<Answer> {
  const question = questionOf(asked.question);
  const [newest] = await parts.answers.versions(question.key, asked.unitId);
  if (!newest) throw new Refused('Nobody has answered it yet: there is nothing to verify.');
  if (newest.number !== expected) throw movedOn(question);
  if (!newest.said.known)
    throw new Refused('What nobody knows cannot be verified; answer the question first.');
  if (newest.standing === 'assumed')
    throw new Refused(
      'An assumption cannot be verified; say first that the question is answered, and by what.',
    );
  if (newest.evidence.length === 0)
    throw new Refused('It rests on nothing: link the evidence that it was checked against.');
  const now = parts.clock.now();
  const metrics = new Map((await parts.metrics.list()).map((metric) => [metric.id, metric]));
  const today = dayIn(scope.zone, now);
  const answer: Answer = {
    ...newest,
    id: parts.ids.next(),
    number: expected + 1,
    standing: 'verified',
    evidence: await linked(parts, newest.evidence, metrics, today),
    lookAgainOn: addDays(today, question.goodForDays),
    verifiedBy: scope.actor,
    verifiedAt: now.toISOString(),
  };
  return put(parts, answer, expected, 'verified');
}

async function put(parts: AnswerParts, answer: Answer, expected: number, action: string): Promise<Answer> {
  const [newest] = await parts.answers.versions(answer.question, answer.unitId);
  if ((newest?.number ?? 0) !== expected || !(await parts.answers.add(answer)))
    throw movedOn(questionOf(answer.question));
  await parts.audit.append({
    action,
    subjectKind: 'question',
    subjectId: answer.id,
    detail: { question: answer.question, number: answer.number, standing: answer.standing },
  });
  return answer;
}

async function assertOpen(
  answers: AnswerStore,
  question: FiveQuestion,
  unitId: string | null,
  metrics: ReadonlyMap<string, Metric>,
): Promise<void> {
  const [own] = await answers.versions('measured', unitId);
  const [whole] = own || unitId === null ? [] : await answers.versions('measured', null);
  const closed = closedBecause(question, own ?? whole ?? null, metrics);
  if (closed !== null) throw new Refused(`Question ${question.number} is not open yet. ${closed}`);
}

function checkDraft({ said, evidence, lookAgainOn }: AnswerDraft): Knowable<string> {
  const faults = gatherFaults();
  const checked = faults.take((): Knowable<string> => {
    if (said.known) {
      const value = parseProse(said.value, 'said.value', LONGEST);
      if (value === null) throw InvalidInput.at('said.value', 'must say something, or be unknown');
      return { known: true, value };
    }
    if (said.finder === null || said.finder.trim() === '')
      throw InvalidInput.at('said.finder', 'name who finds it out');
    if (said.due === null) throw InvalidInput.at('said.due', 'say by when it is found out');
    parseDay(said.due, 'said.due');
    const question = parseProse(said.question, 'said.question', LONGEST);
    if (question === null) throw InvalidInput.at('said.question', 'say what is not known');
    return { ...said, question };
  });
  faults.take(() => {
    if (evidence.length > MOST_EVIDENCE)
      throw InvalidInput.at('evidence', `must be at most ${MOST_EVIDENCE} links`, evidence.length);
  });
  for (const [index, one] of evidence.entries()) {
    faults.take(() => {
      if (!isInside(one.to))
        throw InvalidInput.at(`evidence[${index}].to`, 'must be an address inside Perpetua', one.to);
    });
  }
  faults.take(() => {
    if (lookAgainOn !== null) parseDay(lookAgainOn, 'lookAgainOn');
  });
  faults.assertNone();
  return checked as Knowable<string>;
}

async function linked(
  parts: AnswerParts,
  evidence: readonly Evidence[],
  metrics: ReadonlyMap<string, Metric>,
  today: string,
): Promise<LinkedEvidence[]> {
  for (const [index, { kind, id }] of evidence.entries()) {
    if (kind === 'metric' && (id === null || !metrics.has(id)))
      throw InvalidInput.at(`evidence[${index}].id`, 'must be the id of a metric', id ?? '');
  }
  const about = evidence.flatMap(({ kind, id }) => {
    const metric = kind === 'metric' && id !== null ? metrics.get(id) : undefined;
    return metric ? [metric] : [];
  });
  const figures = await figuresNow(parts.readings, about, today);
  return evidence.map(({ kind, id, title, to }) => ({
    kind,
    id,
    title,
    to,
    seen: (kind === 'metric' && id !== null ? figures.get(id) : null) ?? null,
  }));
}

function movedOn({ number }: FiveQuestion): Outdated {
  return new Outdated(`Question ${number} was answered by someone else meanwhile; read their answer first.`);
}
