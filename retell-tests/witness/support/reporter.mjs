// Prints one line for each group of tests, every failure in full, and what the whole shows.
import { exchanges, methodsOf, performed, Retell } from './witness.mjs';
import { coverage } from './coverage-report.mjs';

const methods = methodsOf(new Retell({ apiKey: 'none' })).map(({ name }) => name);

function operationsOf(group) {
  const all = methods.filter((name) => name.split('.')[0] === group);
  const done = all.filter((name) => performed.has(name));
  return all.length === 0 ? '' : `${done.length} of ${all.length} operations`;
}

function failure({ name, details }) {
  let error = details.error?.cause ?? details.error;
  // The client wraps what the watching fetch found into a connection error.
  while (error?.cause) error = error.cause;
  const text = error?.stack ?? String(error);
  return `  FAILED ${name}\n${text.replace(/^/gm, '    ')}\n`;
}

export default async function* report(source) {
  let tests = 0;
  let passed = 0;
  let group = 0;
  const started = performance.now();
  for await (const { type, data } of source) {
    // Those of the whole run repeat what is counted here.
    if (type === 'test:diagnostic' && data.nesting > 0) yield `  ${data.message}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isGroup = data.details.type === 'suite';
    if (!isGroup) {
      tests++;
      group++;
      passed += type === 'test:pass' ? 1 : 0;
      if (type === 'test:fail') yield failure(data);
    } else if (data.nesting === 1) {
      if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') yield failure(data);
      const seconds = (data.details.duration_ms / 1000).toFixed(2);
      const counts = `${operationsOf(data.name).padEnd(24)}${String(group).padStart(3)} tests`;
      yield `${data.name.padEnd(28)}${counts} ${seconds.padStart(6)} s\n`;
      group = 0;
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const done = methods.filter((name) => performed.has(name)).length;
  yield `\n${coverage()}`;
  yield `${passed} of ${tests} tests passed, ${exchanges} exchanges, ${seconds} s\n`;
  yield `${done} of ${methods.length} operations\n`;
}
