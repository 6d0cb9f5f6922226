// The contract, read for two questions: does an answer keep to it, and does a request use all of it?
const response = await fetch(`${process.env.WITNESS_SERVER}/contract`, { method: 'POST', body: '{}' });
const document = await response.json();

/** The operations, with where each is reached in the official client. */
export const operations = [];
for (const [path, methods] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    const [status, success] = Object.entries(operation.responses).find(([code]) => code.startsWith('2'));
    const content = (part) => Object.values(part?.content ?? {})[0]?.schema;
    operations.push({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
      query: (operation.parameters ?? []).filter((parameter) => parameter.in === 'query'),
      multipart: 'multipart/form-data' in (operation.requestBody?.content ?? {}),
      request: content(operation.requestBody),
      response: content(success),
      status,
      clientMethods: operation['x-sdk'].map(({ resource, method }) => `${resource}.${method}`),
    });
  }
}

export function operationOf(method, path) {
  return operations.find((operation) => operation.method === method && operation.pattern.test(path));
}

export function requestOf(id) {
  return operations.find((operation) => operation.id === id).request;
}

export function componentOf(name) {
  return { $ref: `#/components/schemas/${name}` };
}

/** Follows a reference; `component` names the schema that was reached. */
export function resolve(schema, component = undefined) {
  let current = schema;
  let name = component;
  let nullable = current.nullable ?? false;
  for (;;) {
    if (current.$ref) {
      name = current.$ref.split('/').pop();
      current = document.components.schemas[name];
    } else if (current.allOf?.length === 1 && !current.properties) {
      current = current.allOf[0];
    } else {
      return { schema: current, component: name, nullable };
    }
    nullable ||= current.nullable ?? false;
  }
}

export function members(schema) {
  return schema.oneOf ?? schema.anyOf;
}

function kind(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** What is wrong with a value, as a list of sentences; a property that the contract does not know is wrong, too. */
export function problems(value, schemaOrReference, place = '') {
  const { schema, nullable, component } = resolve(schemaOrReference);
  const at = place || 'the answer';
  if (value === null) {
    return nullable || Object.keys(schema).length === 0 ? [] : [`${at} must not be null`];
  }
  if (members(schema)) {
    return unionProblems(value, schema, at, place, component);
  }
  if (schema.enum && !schema.enum.includes(value)) {
    return [`${at} is ${JSON.stringify(value)}, not one of ${schema.enum.join(', ')}`];
  }
  switch (schema.type) {
    case 'object':
      return objectProblems(value, schema, at, place);
    case 'array':
      return arrayProblems(value, schema, at, place);
    case 'string':
      return typeof value === 'string' ? textProblems(value, schema, at) : [`${at} is a ${kind(value)}, not a string`];
    case 'integer':
      return Number.isInteger(value)
        ? rangeProblems(value, schema, at)
        : [`${at} is ${kind(value)} ${value}, not an integer`];
    case 'number':
      return typeof value === 'number' ? rangeProblems(value, schema, at) : [`${at} is a ${kind(value)}, not a number`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${at} is a ${kind(value)}, not a boolean`];
    default:
      return [];
  }
}

function unionProblems(value, schema, at, place, component) {
  const tag = schema.discriminator?.propertyName;
  const target = tag && schema.discriminator.mapping?.[value[tag]];
  if (target) {
    return problems(value, { $ref: target }, place);
  }
  if (tag && value !== null && typeof value === 'object' && tag in value) {
    return [`${at}.${tag} is ${JSON.stringify(value[tag])}, which is no kind of ${component}`];
  }
  const found = members(schema).map((member) => problems(value, member, place));
  return found.some((list) => list.length === 0) ? [] : found.sort((a, b) => a.length - b.length)[0];
}

function objectProblems(value, schema, at, place) {
  if (kind(value) !== 'object') {
    return [`${at} is a ${kind(value)}, not an object`];
  }
  const found = [];
  for (const name of schema.required ?? []) {
    if (!(name in value)) found.push(`${at} has no ${name}`);
  }
  for (const [name, child] of Object.entries(value)) {
    const path = place ? `${place}.${name}` : name;
    const known = schema.properties?.[name];
    if (known) {
      found.push(...problems(child, known, path));
    } else if (typeof schema.additionalProperties === 'object') {
      found.push(...problems(child, schema.additionalProperties, path));
    } else if (schema.additionalProperties !== true && schema.properties) {
      found.push(`${at} has ${name}, which the contract does not know`);
    }
  }
  return found;
}

function arrayProblems(value, schema, at, place) {
  if (!Array.isArray(value)) {
    return [`${at} is a ${kind(value)}, not an array`];
  }
  const found = [];
  if (value.length > (schema.maxItems ?? Infinity)) found.push(`${at} has ${value.length} items`);
  if (value.length < (schema.minItems ?? 0)) found.push(`${at} has ${value.length} items`);
  value.forEach((item, index) => found.push(...problems(item, schema.items ?? {}, `${place}[${index}]`)));
  return found;
}

function textProblems(value, schema, at) {
  if (value.length > (schema.maxLength ?? Infinity)) return [`${at} is too long`];
  if (value.length < (schema.minLength ?? 0)) return [`${at} is too short`];
  if (schema.pattern && !new RegExp(schema.pattern).test(value)) return [`${at} is not like ${schema.pattern}`];
  return [];
}

function rangeProblems(value, schema, at) {
  const below = schema.exclusiveMinimum === true ? value <= schema.minimum : value < schema.minimum;
  return below || value > schema.maximum ? [`${at} is ${value}, out of range`] : [];
}
