// Which parts of the contract's schemas a value uses: every property, every member of a union, every allowed value.
import { members, problems, resolve } from './contract.mjs';

/** Everything that values of a schema can use. */
export function partsOf(schema) {
  const parts = new Set();
  walkSchema(schema, '', parts, new Set());
  return parts;
}

function walkSchema(reference, path, parts, seen) {
  const { schema, component } = resolve(reference);
  const here = component ?? path;
  if (component !== undefined) {
    if (seen.has(component)) return;
    seen.add(component);
  }
  members(schema)?.forEach((member, index) => {
    parts.add(`${here}|${memberName(member, index)}`);
    walkSchema(member, `${here}|${index}`, parts, seen);
  });
  if (schema.enum?.length > 1) {
    schema.enum.forEach((value) => parts.add(`${here}=${value}`));
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    parts.add(`${here}.${name}`);
    walkSchema(property, `${here}.${name}`, parts, seen);
  }
  if (schema.items) walkSchema(schema.items, `${here}[]`, parts, seen);
  if (typeof schema.additionalProperties === 'object') {
    walkSchema(schema.additionalProperties, `${here}{}`, parts, seen);
  }
}

function memberName(member, index) {
  const { component, schema } = resolve(member);
  return component ?? schema.type ?? String(index);
}

/** Adds what a value uses to a set. */
export function use(value, reference, used, path = '') {
  const { schema, component } = resolve(reference);
  const here = component ?? path;
  if (value === null || value === undefined) return;
  if (members(schema)) {
    // Of overlapping members, a value uses each that it fits.
    members(schema).forEach((member, index) => {
      if (problems(value, member).length > 0) return;
      used.add(`${here}|${memberName(member, index)}`);
      use(value, member, used, `${here}|${index}`);
    });
    return;
  }
  if (schema.enum?.length > 1) used.add(`${here}=${value}`);
  if (Array.isArray(value)) {
    value.forEach((item) => schema.items && use(item, schema.items, used, `${here}[]`));
  } else if (typeof value === 'object') {
    for (const [name, child] of Object.entries(value)) {
      if (schema.properties?.[name]) {
        used.add(`${here}.${name}`);
        use(child, schema.properties[name], used, `${here}.${name}`);
      } else if (typeof schema.additionalProperties === 'object') {
        use(child, schema.additionalProperties, used, `${here}{}`);
      }
    }
  }
}
