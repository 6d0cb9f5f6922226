// Makes bodies from the contract's schemas that together use every property, union member and allowed value.
import { members, resolve } from './contract.mjs';
import { partsOf, use } from './coverage.mjs';

const MOST_BODIES = 200;

/** What a rule returns that has nothing to say this time. */
export const AS_USUAL = Symbol('as usual');

/**
 * Makes bodies until everything that a schema allows has been used.
 *
 * `rules` replaces the value of a property, by `Component.property` or by `property`: a value, or a function of the
 * number of the visit and the properties before it; what refers to other objects, or has a meaning, needs one.
 * `undefined` leaves a property out.
 * `adjust` may change a whole body; `without` names parts that the rules leave out on purpose.
 */
export function everyBody(schema, { rules = {}, adjust = (body) => body, without = [] } = {}) {
  const wanted = partsOf(schema);
  const used = new Set();
  const maker = new Maker(rules);
  const bodies = [];
  const missing = () => [...wanted].filter((part) => !used.has(part) && !without.some((one) => matches(one, part)));
  do {
    const body = adjust(maker.make(schema), bodies.length);
    const before = used.size;
    use(body, schema, used);
    if (used.size > before || bodies.length === 0) bodies.push(body);
    maker.bodies++;
  } while (missing().length > 0 && maker.bodies < MOST_BODIES);
  if (missing().length > 0) {
    throw new Error(`No body uses ${missing().join(', ')}`);
  }
  return bodies;
}

function matches(pattern, part) {
  return pattern.endsWith('*') ? part.startsWith(pattern.slice(0, -1)) : pattern === part;
}

class Maker {
  constructor(rules) {
    this.rules = rules;
    this.visits = new Map();
    this.bodies = 0;
  }

  make(reference, path = '', property = 'value') {
    const { schema, component } = resolve(reference);
    const here = component ?? path;
    if (members(schema)) {
      return this.make(this.next(here, members(schema)), `${here}|`, property);
    }
    if (schema.enum) {
      return this.next(here, schema.enum);
    }
    switch (schema.type) {
      case 'object':
        return this.object(schema, here, property);
      case 'array':
        return this.array(schema, here, property);
      case 'integer':
      case 'number':
        return this.number(schema, here);
      case 'boolean':
        return this.next(here || property, [true, false]);
      case 'string':
        return this.text(schema, here, property);
      default:
        return { [`${property}_text`]: 'any', [`${property}_number`]: 1.5, [`${property}_list`]: [true, null] };
    }
  }

  visit(place) {
    const count = this.visits.get(place) ?? 0;
    this.visits.set(place, count + 1);
    return count;
  }

  next(place, choices) {
    return choices[this.visit(place) % choices.length];
  }

  object(schema, here, property) {
    const made = {};
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      const rule = [`${here}.${name}`, name].find((key) => key in this.rules);
      let value;
      if (rule === undefined) {
        value = this.make(child, `${here}.${name}`, name);
      } else {
        value = this.rules[rule];
        if (typeof value === 'function') value = value(this.visit(`rule ${here}.${name}`), made);
        if (value === AS_USUAL) value = this.make(child, `${here}.${name}`, name);
      }
      if (value !== undefined) made[name] = value;
    }
    if (schema.additionalProperties) {
      const child = schema.additionalProperties === true ? {} : schema.additionalProperties;
      made.first_key = this.make(child, `${here}{}`, property);
      made['second key'] = this.make(child, `${here}{}`, property);
    }
    return made;
  }

  /** One element for each member of a union or each allowed value; two of anything else. */
  array(schema, here, property) {
    const items = resolve(schema.items ?? {}).schema;
    const wanted = members(items)?.length ?? items.enum?.length ?? 2;
    const length = Math.max(schema.minItems ?? 0, Math.min(wanted, schema.maxItems ?? Infinity));
    const place = `${here}[]`;
    return Array.from({ length }, () => this.make(schema.items ?? {}, place, property));
  }

  number(schema, here) {
    const least = schema.minimum ?? 1;
    const most = schema.maximum ?? Math.max(least, 1) * 1000;
    const step = (most - least) / 16;
    const value = least + step * ((this.visit(here) % 15) + 1);
    return schema.type === 'integer' ? Math.round(value) : Math.round(value * 1000) / 1000;
  }

  text(schema, here, property) {
    const count = this.visit(property === 'id' || property === 'name' ? property : here);
    if (property.endsWith('url') || property.endsWith('uri')) {
      return `https://witness.example/${property}/${count}`;
    }
    const text = schema.pattern ? `${property}_${count}` : `${property} ${count}: “Grüße”, {{name}} & 日本`;
    return text.slice(0, schema.maxLength ?? Infinity);
  }
}
