// The inspector's command line, one process per question, as people script it.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stage } from './stage.mjs';

const program = fileURLToPath(
  new URL('../node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js', import.meta.url),
);
const home = mkdtempSync(join(tmpdir(), 'inspector-'));

/** Runs the inspector; answers with its exit status and with what it printed, as JSON where it is JSON. */
export function inspect(transport, ...args) {
  const target = transport === 'stdio' ? stage.command : [stage.url, '--transport', 'http'];
  const environment =
    transport === 'stdio' ? Object.entries(stage.environment).flatMap(([name, value]) => ['-e', `${name}=${value}`]) : [];
  // What belongs to the server stands behind --; its own options stand before.
  const line =
    transport === 'stdio' ? [...environment, ...args, '--', ...target] : [...target.slice(0, 1), ...target.slice(1), ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, '--cli', ...line], {
      env: { ...process.env, HOME: home, MCP_STORAGE_DIR: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (bytes) => (out += bytes));
    child.stderr.on('data', (bytes) => (err += bytes));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err, json: json(out) }));
  });
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
