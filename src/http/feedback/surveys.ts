import { createRoute, type z } from '@hono/zod-openapi';
import {
  createSurvey,
  getSurvey,
  type QuestionInput,
  type ResponseCount,
  reviseSurvey,
  type Survey,
  type SurveyStore,
  type SurveyVersion,
  type VersionInput as VersionAsks,
  type VersionNumber,
} from '../../feedback/index.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { IdParams } from '../customer/shape.ts';
import {
  type Api,
  body,
  expectedVersion,
  IfMatch,
  identityOf,
  json,
  permit,
  problems,
  versionTag,
} from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import type { Parts } from '../parts.ts';
import {
  questionBody,
  SurveyBody,
  SurveyDetail,
  SurveyInput,
  type SurveyVersionBody,
  VersionInput,
} from './shape.ts';

const tags = ['Surveys'];

const list = createRoute({
  method: 'get',
  path: '/api/v1/surveys',
  summary: 'Surveys, newest first',
  tags,
  ...permit('survey.read'),
  request: { query: PageQuery },
  responses: { 200: json(pageOf(SurveyBody), 'A page of surveys'), ...problems },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/surveys',
  summary: 'Make a survey with its first version',
  tags,
  ...permit('survey.change'),
  request: { body: body(SurveyInput) },
  responses: { 201: json(SurveyDetail, 'The new survey'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/surveys/{id}',
  summary: 'One survey with its versions and their questions',
  tags,
  ...permit('survey.read'),
  request: { params: IdParams },
  responses: { 200: json(SurveyDetail, 'The survey'), ...problems },
});

const revise = createRoute({
  method: 'post',
  path: '/api/v1/surveys/{id}/versions',
  summary: 'Give a survey a new version; earlier answers keep theirs',
  tags,
  ...permit('survey.change'),
  request: { params: IdParams, headers: IfMatch, body: body(VersionInput) },
  responses: { 201: json(SurveyDetail, 'The survey'), ...problems },
});

export function mountSurveys(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(list, async (context) => {
    const request = pageRequest(context.req.valid('query'));
    const found = await record.inScope(identityOf(context).scope, async ({ surveys }) => {
      const page = await surveys.page(request);
      const versions = await surveys.versionNumbers(page.items.map(({ id }) => id));
      const counts = await surveys.countResponses(versions.map(({ id }) => id));
      return pageBody(page, (survey) => bodyOf(survey, versions, counts));
    });
    return context.json(found, 200);
  });

  api.openapi(create, async (context) => {
    const { definition, questions, ...input } = context.req.valid('json');
    const detail = await record.inScope(identityOf(context).scope, async (stores) => {
      const { survey } = await createSurvey(stores, parts, input, oneOf(definition, questions));
      return detailOf(stores.surveys, survey);
    });
    return context.json(detail, 201, tagOf(detail));
  });

  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const detail = await record.inScope(identityOf(context).scope, async (stores) =>
      detailOf(stores.surveys, await getSurvey(stores, id)),
    );
    return context.json(detail, 200, tagOf(detail));
  });

  api.openapi(revise, async (context) => {
    const { id } = context.req.valid('param');
    const { definition, questions } = context.req.valid('json');
    const newest = expectedVersion(context);
    const detail = await record.inScope(identityOf(context).scope, async (stores) => {
      const { survey } = await reviseSurvey(stores, parts, id, oneOf(definition, questions), newest);
      return detailOf(stores.surveys, survey);
    });
    return context.json(detail, 201, tagOf(detail));
  });
}

/** What moves a survey on is a new version. */
function tagOf({ latestVersion }: { readonly latestVersion: number }): { etag: string } {
  return versionTag({ version: latestVersion });
}

function oneOf(definition: unknown, questions: readonly QuestionInput[] | undefined): VersionAsks {
  if (definition !== undefined && questions === undefined) return { definition };
  if (questions !== undefined && definition === undefined) return { questions };
  throw InvalidInput.at('definition', 'must be given, or questions instead of it');
}

/** @param versions of this survey and perhaps of others, newest first */
function bodyOf(
  survey: Survey,
  versions: readonly VersionNumber[],
  counts: ReadonlyMap<string, ResponseCount>,
): z.infer<typeof SurveyBody> {
  const own = versions.filter(({ surveyId }) => surveyId === survey.id);
  const counted = own.flatMap(({ id }) => counts.get(id) ?? []);
  return {
    ...survey,
    latestVersion: own[0]?.number ?? 0,
    responses: counted.reduce((sum, count) => sum + count.responses, 0),
    moreResponses: counted.some((count) => count.more),
  };
}

async function detailOf(surveys: SurveyStore, survey: Survey): Promise<z.infer<typeof SurveyDetail>> {
  const versions = await surveys.versions(survey.id);
  const counts = await surveys.countResponses(versions.map(({ id }) => id));
  return {
    ...bodyOf(survey, versions, counts),
    versions: versions.map((version) => versionBody(version, counts.get(version.id))),
  };
}

function versionBody(
  version: SurveyVersion,
  count: ResponseCount | undefined,
): z.infer<typeof SurveyVersionBody> {
  return {
    id: version.id,
    number: version.number,
    createdAt: version.createdAt,
    definition: version.definition,
    questions: version.questions.map(questionBody),
    responses: count?.responses ?? 0,
    moreResponses: count?.more ?? false,
  };
}
