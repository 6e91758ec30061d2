// The clipboard of the device.

/**
 * Copy a text; says whether the browser did. It refuses without the right to, or on a page without TLS.
 * @param {string} text
 */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
