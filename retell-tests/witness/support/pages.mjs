// Pages through lists in every way that callers do.
import assert from 'node:assert/strict';
import { Witness } from './witness.mjs';

const MOST_PAGES = 100;

/** Fetches pages until there are no more; `between` happens after the first one. */
export async function allItems(fetchPage, limit, between = async () => {}) {
  const pages = [];
  let key;
  do {
    const page = await fetchPage({ limit, ...(key === undefined ? {} : { pagination_key: key }) });
    assert.ok(page.items.length <= limit, `a page has at most ${limit} items`);
    assert.equal('pagination_key' in page, page.has_more, 'there is a pagination_key exactly when there is more');
    assert.ok(page.items.length > 0 || !page.has_more, 'an empty page is the last one');
    pages.push(page.items);
    key = page.pagination_key;
    if (pages.length === 1) await between(page.items);
    assert.ok(pages.length < MOST_PAGES, 'the list ends');
  } while (key !== undefined);
  return pages;
}

/**
 * Asserts that a list shows each object once, whatever the size of the pages and the order, also when objects come and
 * go between two pages.
 *
 * @param list fetches a page: takes `limit`, `pagination_key` and, when there are orders, `sort_order`
 * @param id tells items apart
 * @param expected the ids that are there, oldest first
 * @param orders the two values of `sort_order`, ascending first; none when the list has no order to choose
 * @param add makes one more object and returns its id; none when that is not possible
 * @param remove deletes an object; none when that is not possible
 * @param descends whether the list without `sort_order` has the newest first
 */
export async function assertPaged({ list, id, expected, orders = [], add, remove, descends = true }) {
  assert.ok(expected.length >= 7, `${expected.length} objects are too few for three pages`);
  const ids = (pages) => pages.flat().map(id);
  for (const limit of [1, 3, expected.length, 1000]) {
    const pages = await allItems(list, limit);
    assert.equal(pages.length, Math.ceil(expected.length / limit), `pages of ${limit}`);
    assert.deepEqual(ids(pages), descends ? [...expected].reverse() : expected);
  }
  const [ascending, descending] = orders;
  if (orders.length > 0) {
    const sorted = (sort_order) => (page) => list({ ...page, sort_order });
    assert.deepEqual(ids(await allItems(sorted(ascending), 3)), expected, ascending);
    assert.deepEqual(ids(await allItems(sorted(descending), 3)), [...expected].reverse(), descending);
  }
  if (add && remove) {
    for (const order of orders.length > 0 ? orders : [undefined]) {
      await assertStable({ list, id, expected, order, add, remove });
    }
  }
}

/**
 * Asserts the same in a fresh simulator for objects that a resource of the client lists and deletes.
 *
 * @param resource the name of the resource
 * @param id the field that tells objects apart
 * @param make makes an object: takes the client
 */
export async function assertPagedAfresh(resource, id, make) {
  const fresh = await Witness.start();
  const objects = fresh.client[resource];
  const add = async () => {
    await fresh.advance(1);
    return (await make(fresh.client))[id];
  };
  const expected = [];
  for (let i = 0; i < 8; i++) expected.push(await add());
  await assertPaged({
    list: (page) => objects.list(page),
    id: (item) => item[id],
    expected,
    orders: ['ascending', 'descending'],
    add,
    remove: (one) => objects.delete(one),
  });
  await fresh.stop();
}

/** One object that was shown and one that was not are deleted after the first page, and one is added. */
async function assertStable({ list, id, expected, order, add, remove }) {
  const whole = (await allItems((page) => list({ ...page, ...(order && { sort_order: order }) }), 1000)).flat().map(id);
  const gone = [whole[1], whole[4]];
  let added;
  const pages = await allItems(
    (page) => list({ ...page, ...(order && { sort_order: order }) }),
    3,
    async () => {
      for (const one of gone) await remove(one);
      added = await add();
    },
  );
  const seen = pages.flat().map(id);
  assert.equal(new Set(seen).size, seen.length, 'nothing is shown twice');
  const late = seen.filter((one) => one !== added);
  assert.deepEqual(
    late,
    whole.filter((one) => one !== whole[4]),
    'what stayed is shown, what went before its page is not',
  );
  expected.splice(0, expected.length, ...expected.filter((one) => !gone.includes(one)), added);
}
