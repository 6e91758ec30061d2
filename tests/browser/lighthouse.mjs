// Lighthouse on several pages, in a browser that runs already:
//   node lighthouse.mjs PORT CATEGORIES ADDRESS…
// PORT is that of the browser's DevTools, CATEGORIES are joined by commas. For each address one
// line of JSON comes out: { address, scores, failed }, scores from 0 to 100 by category, failed
// the audits that cost points by category. Settings are Lighthouse's own for a phone.
import lighthouse from "lighthouse";

/**
 * @param {import("lighthouse").Result} report
 * @param {import("lighthouse").Result.Category} category
 */
function failedAudits(report, category) {
  return category.auditRefs
    .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => report.audits[id])
    .map((audit) => `${audit?.id}: ${audit?.title} ${audit?.displayValue ?? ""}`.trim());
}

const [port, categories, ...addresses] = process.argv.slice(2);
for (const address of addresses) {
  const outcome = await lighthouse(address, {
    port: Number(port),
    onlyCategories: categories?.split(","),
    logLevel: "error",
    disableFullPageScreenshot: true, // nobody looks at it, and it takes seconds
  });
  if (!outcome) throw new Error(`Lighthouse said nothing of ${address}`);
  const { lhr: report } = outcome;
  if (report.runtimeError) throw new Error(`${address}: ${report.runtimeError.message}`);
  const found = Object.values(report.categories);
  console.log(
    JSON.stringify({
      address,
      scores: Object.fromEntries(
        found.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
      ),
      failed: Object.fromEntries(found.map((each) => [each.id, failedAudits(report, each)])),
    }),
  );
}
