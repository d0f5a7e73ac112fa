import { REGIONS } from '../operator/customer.ts';
import { type Draw, drawFor, PART } from '../operator/draw.ts';
import type { Month } from '../operator/life.ts';
import type { World } from '../operator/operator.ts';
import type { CareOccasion, History, RelationshipOccasion } from '../operator/simulate.ts';
import { DRIVERS, SKIPPED } from '../operator/survey.ts';
import { commentChance, type Mention, mentionsOf, type Theme, verbatimOf } from '../verbatim/verbatim.ts';
import { type AnswerRow, NOT_APPLICABLE, type SurveyKey } from './rows.ts';

/** An answer as it is handed over, and what its comment is truly about (empty without a comment). */
export interface Answer {
  readonly row: AnswerRow;
  readonly mentions: readonly Mention[];
}

/** The answers that one customer gave to `survey` (both without it), oldest first within a survey. */
export function answersOf(world: World, history: History, survey?: SurveyKey): Answer[] {
  const answers: Answer[] = [];
  // One stream for each survey, so that asking for one alone gives the same rows.
  if (survey !== 'care') {
    const draw = drawFor(world.options.seed, history.profile.index, PART.text);
    for (const occasion of history.relationship)
      if (occasion.view.responds) answers.push(relationshipAnswer(world, history, occasion, draw));
  }
  if (survey !== 'relationship') {
    const draw = drawFor(world.options.seed, history.profile.index, PART.careText);
    for (const occasion of history.care)
      if (occasion.view.responds) answers.push(careAnswer(world, history, occasion, draw));
  }
  return answers;
}

function relationshipAnswer(
  world: World,
  history: History,
  occasion: RelationshipOccasion,
  draw: Draw,
): Answer {
  const { view, wave, notApplicable } = occasion;
  const items: Record<`question.${string}`, number | string | null> = {};
  for (const [place, driver] of DRIVERS.entries()) {
    const skipped = draw.chance(SKIPPED);
    const score = view.items[place] ?? null;
    items[`question.${driver.key}`] = notApplicable.has(driver.key) ? NOT_APPLICABLE : skipped ? null : score;
  }
  const moved = (key: string): number => view.latents[DRIVERS.findIndex((one) => one.key === key)] ?? 0;
  const latents: Record<Theme, number> = {
    network: 0.6 * moved('reliability') + 0.4 * moved('coverage'),
    billing: moved('billing_clarity'),
    price: moved('value'),
    staff: notApplicable.has('staff') ? 0 : moved('staff'),
    resolution: notApplicable.has('resolution_speed') ? 0 : moved('resolution_speed'),
    app: notApplicable.has('app') ? 0 : 0.8 * moved('app'),
  };
  const general = (view.nps - 7) / 2.5;
  const mentions = draw.chance(commentChance(general)) ? mentionsOf(draw, latents, general) : [];
  return {
    mentions,
    row: {
      row_key: `relationship-${history.profile.externalId.slice(1)}-${wave + 1}`,
      survey: 'relationship',
      ...common(world, history, occasion.month, occasion.day, occasion.second),
      touchpoint: 'relationship',
      channel: draw.pick(['email', 'email', 'email', 'sms', 'app']),
      'question.nps': view.nps,
      ...items,
      'question.overall': view.acsi.overall,
      'question.expectation': view.acsi.expectation,
      'question.ideal': view.acsi.ideal,
      'question.comment': mentions.length ? verbatimOf(draw, history.profile.language, mentions) : null,
    },
  };
}

function careAnswer(world: World, history: History, occasion: CareOccasion, draw: Draw): Answer {
  const { view, contact } = occasion;
  const theme = ({ network: 'network', billing: 'billing', price: 'price' } as const)[
    contact.reason as string
  ];
  const latents: Record<Theme, number> = {
    network: 0,
    billing: 0,
    price: 0,
    app: 0,
    ...(theme && !contact.resolved ? { [theme]: -0.9 } : {}),
    staff: (view.courtesy + view.knowledge - 8) / 1.6,
    resolution: contact.resolved && contact.attempt === 1 ? 0.7 : contact.resolved ? -0.4 : -1.4,
  };
  const mentions = draw.chance(commentChance(view.satisfaction))
    ? mentionsOf(draw, latents, view.satisfaction)
    : [];
  return {
    mentions,
    row: {
      row_key: `care-${history.profile.externalId.slice(1)}-${occasion.day}`,
      survey: 'care',
      ...common(world, history, occasion.month, occasion.day, occasion.second),
      touchpoint: 'care',
      channel: contact.channel,
      'attribute.reason': contact.reason,
      'attribute.agent': contact.agent,
      'question.csat': view.csat,
      'question.ces': view.ces,
      'question.agent_knowledge': view.knowledge,
      'question.agent_courtesy': view.courtesy,
      'question.resolved': contact.resolved ? 'yes' : draw.chance(0.35) ? 'partly' : 'no',
      'question.comment': mentions.length ? verbatimOf(draw, history.profile.language, mentions) : null,
    },
  };
}

function common(world: World, history: History, month: Month, day: number, second: number) {
  const years = (day - history.profile.startDay) / 365.25;
  return {
    customer_external_id: history.profile.externalId,
    answered_at: world.window.instant(day, second),
    language: history.profile.language,
    'attribute.region': REGIONS[history.profile.region]?.name ?? '',
    'attribute.segment': history.profile.segment,
    'attribute.plan': month.plan.name,
    'attribute.contract': month.plan.contract.name,
    'attribute.tenure': years < 1 ? 'under 1 year' : years < 3 ? '1 to 3 years' : 'over 3 years',
  } as const;
}
