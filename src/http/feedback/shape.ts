import { z } from '@hono/zod-openapi';
import { type AttributeDefinitions, attributeValues } from '../../customer/index.ts';
import { QUESTION_KINDS, type Question, type Response, SURVEY_KINDS } from '../../feedback/index.ts';
import { AttributesBody, AttributesInput } from '../customer/shape.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const kinds = QUESTION_KINDS.map((kind) => kind.key);
const kindList = QUESTION_KINDS.map((kind) => `${kind.key}: ${kind.description}`).join('\n\n');

const ChoiceBody = z.object({ value: z.string(), text: z.string() }).openapi('Choice');

export const QuestionBody = z
  .object({
    key: z.string(),
    position: z.number().int(),
    kind: z.string().openapi({ enum: kinds, description: kindList }),
    text: z.string(),
    scaleMin: number,
    scaleMax: number,
    notApplicable: z.array(z.string()).openapi({ description: 'Codes that mean “does not apply to me”' }),
    choices: z.array(ChoiceBody).openapi({ description: 'Empty where any short text is a choice' }),
    items: z.array(ChoiceBody).openapi({ description: 'Rows of a grid' }),
  })
  .openapi('Question');

export const QuestionInput = z
  .strictObject({
    key: z.string(),
    kind: z.string().openapi({ enum: kinds }),
    text: z.string().optional(),
    scaleMin: number.optional(),
    scaleMax: number.optional(),
    notApplicable: z.array(z.string()).optional(),
    choices: z.array(ChoiceBody).optional(),
    items: z.array(ChoiceBody).optional(),
  })
  .openapi('QuestionInput');

export const SurveyBody = z
  .object({
    id: z.string(),
    externalKey: z.string(),
    name: z.string(),
    kind: z.enum(SURVEY_KINDS),
    createdAt: z.iso.datetime(),
    latestVersion: z.number().int(),
    responses: z.number().int().openapi({ description: 'Counted up to 10,000 for each version' }),
    moreResponses: z.boolean().openapi({ description: 'There are more than were counted' }),
  })
  .openapi('Survey');

const definition = z
  .record(z.string(), z.unknown())
  .openapi({ description: 'The survey as survey-core reads it' });

export const SurveyVersionBody = z
  .object({
    id: z.string(),
    number: z.number().int(),
    createdAt: z.iso.datetime(),
    definition,
    questions: z.array(QuestionBody),
    responses: z.number().int(),
    moreResponses: z.boolean(),
  })
  .openapi('SurveyVersion');

export const SurveyDetail = SurveyBody.extend({
  versions: z.array(SurveyVersionBody).openapi({ description: 'Newest first' }),
}).openapi('SurveyDetail');

const asks = {
  definition: definition.optional(),
  questions: z.array(QuestionInput).optional().openapi({ description: 'Instead of a definition' }),
};

export const SurveyInput = z
  .strictObject({
    externalKey: z.string(),
    name: z.string().optional(),
    kind: z.enum(SURVEY_KINDS).optional(),
    ...asks,
  })
  .openapi('SurveyInput');

export const VersionInput = z.strictObject(asks).openapi('SurveyVersionInput');

export const ResponseInput = z
  .strictObject({
    rowKey: z
      .string()
      .optional()
      .openapi({ description: 'Says when two deliveries are the same response; the second changes nothing' }),
    customerExternalId: text.optional(),
    answeredAt: z.string().optional().openapi({ format: 'date-time', description: 'Now when left out' }),
    touchpoint: text.optional(),
    channel: text.optional(),
    language: text.optional(),
    weight: z.number().optional(),
    answers: z
      .record(z.string(), z.unknown())
      .openapi({ example: { nps: 9, comment: 'Quick and friendly' } }),
    attributes: AttributesInput.optional().openapi({
      description: 'Of the customer then; what is left out is taken as it is known now',
    }),
  })
  .openapi('ResponseInput');

export const ResponseBody = z
  .object({
    id: z.string(),
    surveyId: z.string(),
    surveyVersionId: z.string(),
    rowKey: z.string(),
    customerId: text,
    customerRef: text.openapi({ description: "The customer's id in the sender's system" }),
    answeredAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
    touchpoint: text,
    channel: text,
    language: text,
    weight: z.number(),
    answers: z.record(z.string(), z.unknown()),
    attributes: AttributesBody.openapi({ description: 'Of the customer when they answered' }),
    importId: text,
    erased: z.boolean(),
  })
  .openapi('Response');

export function questionBody(question: Question, position: number): z.infer<typeof QuestionBody> {
  const { notApplicable, choices, items, ...rest } = question;
  return { ...rest, position, notApplicable: [...notApplicable], choices: [...choices], items: [...items] };
}

export function responseBody(response: Response, known: AttributeDefinitions): z.infer<typeof ResponseBody> {
  return { ...response, attributes: attributeValues(response.attributes, known) };
}
