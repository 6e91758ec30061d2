// Lighthouse on several pages, in a browser that runs already:
//   node lighthouse.mjs PORT CLOCK CATEGORIES ADDRESS…
// PORT is that of the browser's DevTools, CLOCK the script that begins each page and sets its
// clock, CATEGORIES are joined by commas. For each address one line of JSON comes out: { address, scores, failed }, scores from 0 to 100 by category, failed
// the audits that cost points by category. Settings are Lighthouse's own for a phone.
import lighthouse from "lighthouse";
import { connect } from "puppeteer-core";

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

const [port, clock = "", categories, ...addresses] = process.argv.slice(2);
const settings = {
  onlyCategories: categories?.split(","),
  logLevel: /** @type {const} */ ("error"),
  disableFullPageScreenshot: true, // nobody looks at it, and it takes seconds
};
const browser = await connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
for (const address of addresses) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(clock);
  const outcome = await lighthouse(address, settings, undefined, page);
  await page.close();
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
await browser.disconnect();
