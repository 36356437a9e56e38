import * as z from 'zod/mini';
import { commonProblems, endpointDocs } from './endpoint-docs.ts';
import { endpointOf, type Endpoint } from './access.ts';
import { API_PREFIX, endpoints, type OperationId } from './endpoints.ts';
import { webhookEndpoints, type WebhookEndpoint } from './webhook-endpoints.ts';
import { withBounds } from './openapi-bounds.ts';
import { operationExamples, problemExample } from './openapi-examples.ts';
import { problems, type ProblemCode } from './problem.ts';
import { problem, schemas, takesBody } from './schemas/index.ts';

/** A JSON object. */
type Json = Record<string, unknown>;

/**
 * Creates the OpenAPI 3.1 document from the endpoint table and the schemas.
 * @param version the version of the API
 */
export function openapiDocument(version = '0.0.0'): Json {
  const paths: Record<string, Json> = {};
  for (const id of operationIds()) {
    const endpoint = endpointOf(id);
    const path = `${API_PREFIX}${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(id, endpoint) };
  }
  for (const [id, endpoint] of Object.entries(webhookEndpoints)) {
    paths[`${API_PREFIX}${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`] = {
      [endpoint.method.toLowerCase()]: webhookOperation(id, endpoint),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Foyer portal',
      version,
      description: 'Clients of a firm, and their invitations to its portal.',
      license: { name: 'MIT', identifier: 'MIT' },
      contact: { name: 'Foyer', url: 'https://foyer.dev' },
    },
    servers: [{ url: '/', 'x-internal': false }],
    security: [{ staff: [] }],
    tags: [
      {
        name: 'staff',
        description: 'For staff. Authenticated by `identify`, by default with a bearer token.',
      },
      { name: 'public', description: 'For members. No staff token.' },
      { name: 'webhooks', description: 'For other systems. Each request is signed.' },
    ],
    paths,
    components: {
      securitySchemes: {
        staff: { type: 'http', scheme: 'bearer' },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'webhook-signature',
          description:
            'As in Standard Webhooks, with `webhook-id` and `webhook-timestamp`. Some providers sign differently.',
        },
      },
      schemas: { Problem: toJsonSchema(problem, 'output') },
      headers,
    },
  };
}

const operationIds = (): OperationId[] => {
  const isOperationId = (key: string): key is OperationId => Object.hasOwn(endpoints, key);
  return Object.keys(endpoints).filter(isOperationId);
};

function operation(id: OperationId, endpoint: Endpoint): Json {
  const { body, result } = schemas[id];
  const { summary, problems: own } = endpointDocs[id];
  const example = operationExamples[id];
  const mediaType = { json: 'application/json', events: 'text/event-stream', csv: 'text/csv' }[
    endpoint.responseType
  ];
  return {
    operationId: id,
    summary,
    description: describe(id, endpoint),
    tags: [endpoint.side],
    ...(endpoint.side === 'public' ? { security: [] } : {}),
    parameters: parameters(id, endpoint),
    ...(takesBody(id)
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: toJsonSchema(body, 'input'), example: example.body } },
          },
        }
      : {}),
    responses: {
      [endpoint.success]: {
        description: summary,
        headers: headersOf(id, endpoint),
        content: { [mediaType]: { schema: toJsonSchema(result, 'output'), example: example.result } },
      },
      ...problemResponses([...own, ...commonProblems(endpoint, takesBody(id))]),
    },
  };
}

function webhookOperation(id: string, { path, summary, problems: own }: WebhookEndpoint): Json {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return {
    operationId: id,
    summary,
    description: `${summary}. Each provider has a format of its own; the format of the example is accepted from any sender with a valid signature.`,
    tags: ['webhooks'],
    security: [{ signature: [] }],
    parameters: names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', maxLength: 64 },
    })),
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { type: 'object', additionalProperties: true },
          example: {
            reports: [
              {
                messageId: 'ml_0m2x7@harbourandlane.example',
                report: 'bounced',
                at: '2026-11-24T09:41:00.000Z',
                reason: 'No such mailbox',
              },
            ],
          },
        },
      },
    },
    responses: {
      204: { description: 'Accepted', headers: corsHeaders },
      ...problemResponses([...own, 'unavailable', 'internal']),
    },
  };
}

/** Describes who may call an operation, and what a repeated call does. */
function describe(id: OperationId, { side, permission, idempotent }: Endpoint): string {
  return [
    `${endpointDocs[id].summary}.`,
    side === 'public'
      ? 'Needs no token.'
      : permission === null
        ? 'Needs no permission.'
        : `Needs the permission \`${permission}\`.`,
    ...(idempotent
      ? [
          'A second call with the same `Idempotency-Key` returns the first response and does nothing, for 24 hours.',
        ]
      : []),
  ].join(' ');
}

const headers = {
  ETag: { description: "The client's version, for `If-Match`", schema: { type: 'string', maxLength: 64 } },
  'Idempotent-Replayed': {
    description: '`true` on a replayed response',
    schema: { type: 'string', enum: ['true'] },
  },
  'Retry-After': {
    description: 'Seconds until another attempt may succeed',
    schema: { type: 'integer', format: 'int32', minimum: 0, maximum: 86_400 },
  },
  'Access-Control-Allow-Origin': {
    description: 'The origin of the request, if it is one of `allowedOrigins`',
    schema: { type: 'string', maxLength: 255 },
  },
};

const corsHeaders = {
  'Access-Control-Allow-Origin': { $ref: '#/components/headers/Access-Control-Allow-Origin' },
};

function headersOf(id: OperationId, { idempotent }: Endpoint): Json {
  const isVersioned =
    endpointDocs[id].problems.includes('version-conflict') || id === 'clients.get' || id === 'clients.create';
  return {
    ...corsHeaders,
    ...(isVersioned ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
    ...(idempotent ? { 'Idempotent-Replayed': { $ref: '#/components/headers/Idempotent-Replayed' } } : {}),
  };
}

function parameters(id: OperationId, endpoint: Endpoint): Json[] {
  const idempotencyKey = {
    name: 'Idempotency-Key',
    in: 'header',
    required: endpoint.idempotent === true,
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  };
  const ifMatch = {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The ETag of the client that the change is based on',
    schema: { type: 'string', maxLength: 64 },
  };
  const lastEventId = {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 64 },
  };
  return [
    ...fieldsOf(schemas[id].params, 'output').map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema,
    })),
    ...fieldsOf(schemas[id].query, 'output').map(([name, schema]) => ({
      name,
      in: 'query',
      required: false,
      schema,
    })),
    ...(endpoint.idempotent ? [idempotencyKey] : []),
    ...(endpointDocs[id].problems.includes('version-conflict') ? [ifMatch] : []),
    ...(endpoint.responseType === 'events' ? [lastEventId] : []),
  ];
}

function fieldsOf(schema: z.ZodMiniType, io: 'input' | 'output'): [string, unknown][] {
  const { properties } = toJsonSchema(schema, io);
  return Object.entries(properties ?? {});
}

const RETRYABLE_STATUSES = new Set([409, 429, 503]);

function problemResponses(codes: ProblemCode[]): Json {
  const content = {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example: problemExample },
  };
  const retry = { 'Retry-After': { $ref: '#/components/headers/Retry-After' } };
  const describeProblem = (code: ProblemCode): string => `\`${code}\`: ${problems[code].title}`;
  const distinct = [...new Set(codes)];
  const statuses = [...new Set(distinct.map((code) => problems[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: distinct
          .filter((code) => problems[code].status === status)
          .map(describeProblem)
          .join('; '),
        headers: { ...corsHeaders, ...(RETRYABLE_STATUSES.has(status) ? retry : {}) },
        content,
      },
    ]),
  );
}

function toJsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return withBounds(rest);
}
