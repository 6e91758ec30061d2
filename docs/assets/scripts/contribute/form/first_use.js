// The moment at which somebody begins to use the form.

const SIGNS = ["focusin", "click", "change"]; // no browser gives all of them for every control

/**
 * Call `begin` as soon as somebody goes to something in `root`, long before it is needed there;
 * at once where it has been used already. What failed is tried again at the next sign.
 * @param {HTMLElement} root
 * @param {() => Promise<boolean>} begin says whether it has begun
 * @param {boolean} isUsed
 */
export function onFirstUse(root, begin, isUsed) {
  const begun = new AbortController();
  const tryIt = async () => (await begin()) && begun.abort();
  for (const sign of SIGNS) root.addEventListener(sign, tryIt, { signal: begun.signal });
  if (isUsed || root.matches(":focus-within")) tryIt();
}
