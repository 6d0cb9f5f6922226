// Every filter of a list: each criterion, kind and operator, with values that match and values that do not.
import { members, resolve } from './contract.mjs';

/** The value of a criterion that nothing in the list has. */
export const NONE = Symbol('none');

/**
 * Makes the filters that a schema allows.
 *
 * @param schema the schema of the criteria
 * @param values for each criterion what the object has that is looked for: a value, for keyed criteria the values by
 *     key; `NONE` when it has none; or a list of `[filter, whether it matches]` for criteria of a shape of their own
 */
export function filterCases(schema, values) {
  const cases = [];
  const { properties } = resolve(schema).schema;
  for (const [name, property] of Object.entries(properties)) {
    if (!(name in values)) throw new Error(`No value for the criterion ${name}`);
    const value = values[name];
    const shape = resolve(property);
    if (Array.isArray(value)) {
      for (const [filter, matches] of value) cases.push({ criteria: { [name]: filter }, matches });
    } else if (shape.schema.type === 'array') {
      for (const [key, keyed] of value === NONE ? [['nothing', NONE]] : Object.entries(value)) {
        for (const [filter, matches] of filtersOf(shape.schema.items, keyed)) {
          cases.push({ criteria: { [name]: [{ ...filter, key }] }, matches });
        }
      }
    } else {
      for (const [filter, matches] of filtersOf(property, value)) cases.push({ criteria: { [name]: filter }, matches });
    }
  }
  return cases;
}

function filtersOf(reference, value) {
  const { schema } = resolve(reference);
  return (members(schema) ?? [reference]).flatMap((member) => filtersOfKind(resolve(member).schema, value));
}

function filtersOfKind({ properties }, value) {
  const type = resolve(properties.type).schema.enum[0];
  const none = value === NONE;
  const filters = (pairs) =>
    pairs.map(([op, wanted, matches]) => [{ type, op, ...(wanted === undefined ? {} : { value: wanted }) }, matches]);
  switch (type) {
    case 'string': {
      if (!none && typeof value !== 'string') return [];
      const text = none ? 'text' : value;
      return filters([
        ['eq', text, !none],
        ['eq', `${text}x`, false],
        ['ne', `${text}x`, true],
        ['ne', text, none],
        ['sw', text.slice(0, 3), !none],
        ['ew', text.slice(-3), !none],
        ['co', text.slice(1, -1), !none],
        ['sw', `x${text}`, false],
        ['ew', `${text}x`, false],
        ['co', `${text}x`, false],
      ]).filter(([filter]) => !(none && filter.op === 'ne'));
    }
    case 'number': {
      if (!none && typeof value !== 'number') return [];
      const number = none ? 1 : value;
      return filters([
        ['eq', number, !none],
        ['eq', number + 1, false],
        ['ne', number + 1, true],
        ['gt', number - 1, !none],
        ['gt', number, false],
        ['ge', number, !none],
        ['lt', number + 1, !none],
        ['lt', number, false],
        ['le', number, !none],
      ]).filter(([filter]) => !(none && filter.op === 'ne'));
    }
    case 'range': {
      if (!none && typeof value !== 'number') return [];
      const number = none ? 1 : value;
      return filters([
        ['bt', [number - 1, number + 1], !none],
        ['bt', [number + 1, number + 2], false],
      ]);
    }
    case 'enum': {
      if (!none && typeof value !== 'string') return [];
      const known = resolve(resolve(properties.value).schema.items).schema.enum ?? [String(value), 'other', 'another'];
      return filters([
        ['in', known, !none],
        ['in', none ? known : [value], !none],
        ['in', known.filter((one) => one !== value), false],
      ]);
    }
    case 'boolean':
      if (!none && typeof value !== 'boolean') return [];
      return filters([
        ['eq', value === true, !none],
        ['eq', value !== true, false],
      ]);
    case 'present':
      return filters([
        ['pr', undefined, !none],
        ['np', undefined, none],
      ]);
    default:
      throw new Error(`No filters for ${type}`);
  }
}
