import * as z from 'zod/mini';
import { commonProblems, endpointDocs } from './endpoint-docs.ts';
import { API_PREFIX, endpoints, type Endpoint, type OperationId } from './endpoints.ts';
import { problems, type ProblemCode } from './problem.ts';
import { problem, schemas, takesBody } from './schemas/index.ts';

/** A JSON object, as far as this file needs to know. */
type Json = Record<string, unknown>;

/**
 * The OpenAPI 3.1 document, made from the endpoint table and the schemas; nothing else describes the wire.
 * @param version the release that the document speaks of
 */
export function openapiDocument(version = '0.0.0'): Json {
  const paths: Record<string, Json> = {};
  for (const id of operationIds()) {
    const endpoint = endpoints[id];
    const path = `${API_PREFIX}${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(id, endpoint) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Foyer portal',
      version,
      description: 'Clients of a firm, and their invitations to its portal.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ staff: [] }],
    tags: [{ name: 'staff', description: 'What `identify` accepts; a bearer token by default.' }, { name: 'public', description: "The member's side." }],
    paths,
    components: {
      securitySchemes: { staff: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: toJsonSchema(problem, 'output') },
    },
  };
}

const operationIds = (): OperationId[] => {
  const isOperationId = (key: string): key is OperationId => Object.hasOwn(endpoints, key);
  return Object.keys(endpoints).filter(isOperationId);
};

function operation(id: OperationId, endpoint: Endpoint): Json {
  const { body, result } = schemas[id];
  const answer = { json: 'application/json', events: 'text/event-stream', csv: 'text/csv' }[endpoint.answers];
  return {
    operationId: id,
    summary: endpointDocs[id].summary,
    tags: [endpoint.side],
    ...(endpoint.side === 'public' ? { security: [] } : {}),
    parameters: parameters(id, endpoint),
    ...(takesBody(id) ? { requestBody: { required: true, content: { 'application/json': { schema: toJsonSchema(body, 'input') } } } } : {}),
    responses: {
      [endpoint.success]: { description: endpointDocs[id].summary, content: { [answer]: { schema: toJsonSchema(result, 'output') } } },
      ...problemResponses([...endpointDocs[id].problems, ...commonProblems(endpoint, takesBody(id))]),
    },
  };
}

function parameters(id: OperationId, endpoint: Endpoint): Json[] {
  const idempotencyKey = { name: 'Idempotency-Key', in: 'header', required: endpoint.idempotent === true, schema: { type: 'string', minLength: 1, maxLength: 255 } };
  const ifMatch = { name: 'If-Match', in: 'header', required: false, description: 'The ETag of the client that the change is based on', schema: { type: 'string' } };
  const lastEventId = { name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } };
  return [
    ...fieldsOf(schemas[id].params, 'output').map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
    ...fieldsOf(schemas[id].query, 'output').map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
    ...(endpoint.idempotent ? [idempotencyKey] : []),
    ...(endpointDocs[id].problems.includes('version-conflict') ? [ifMatch] : []),
    ...(endpoint.answers === 'events' ? [lastEventId] : []),
  ];
}

function fieldsOf(schema: z.ZodMiniType, io: 'input' | 'output'): [string, unknown][] {
  const { properties } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return Object.entries(properties ?? {});
}

function problemResponses(codes: ProblemCode[]): Json {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const said = (code: ProblemCode): string => `\`${code}\`: ${problems[code].title}`;
  const distinct = [...new Set(codes)];
  const statuses = [...new Set(distinct.map((code) => problems[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [status, { description: distinct.filter((code) => problems[code].status === status).map(said).join('; '), content }]),
  );
}

function toJsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
