// A shared list stands in the fragment of its address, which a browser sends to nobody.
import { validIds } from "./store.js";

/**
 * Give the ids of a list that was shared, or null where the address holds none.
 * @param {string} fragment
 */
export function sharedIds(fragment) {
  const ids = validIds((new URLSearchParams(fragment.slice(1)).get("ids") ?? "").split(","));
  return ids.length ? ids : null;
}

/**
 * Give the fragment of a list.
 * @param {string[]} ids
 */
export const listFragment = (ids) => `#ids=${ids.join(",")}`;
