// The logo on a sheet: the organisation's own, or a picture of this device, which never leaves it.

/**
 * Show a logo of this site; "" shows none.
 * @param {HTMLElement} sheet
 * @param {string} address
 */
export async function showLogo(sheet, address) {
  if (address) await shown(sheet, address);
}

/**
 * Show a file that was chosen; says whether it is a picture. None takes the logo away.
 * @param {HTMLElement} sheet
 * @param {File} [file]
 */
export async function showChosenLogo(sheet, file) {
  const image = logoOf(sheet);
  if (image.src.startsWith("blob:")) URL.revokeObjectURL(image.src);
  if (!file) {
    hide(sheet);
    return true;
  }
  return shown(sheet, URL.createObjectURL(file));
}

/**
 * Show the first letter of an organisation where there is no logo.
 * @param {HTMLElement} sheet
 * @param {string} organisation
 */
export function showMonogram(sheet, organisation) {
  const monogram = monogramOf(sheet);
  monogram.textContent = [...organisation][0] ?? "";
  monogram.hidden = !organisation || !logoOf(sheet).hidden;
}

/** @param {HTMLElement} sheet @param {string} address */
async function shown(sheet, address) {
  const image = logoOf(sheet);
  image.src = address;
  try {
    await image.decode();
  } catch {
    hide(sheet);
    return false;
  }
  image.hidden = false;
  monogramOf(sheet).hidden = true;
  return true;
}

/** @param {HTMLElement} sheet */
function hide(sheet) {
  logoOf(sheet).hidden = true;
  logoOf(sheet).removeAttribute("src");
  monogramOf(sheet).hidden = !monogramOf(sheet).textContent;
}

/** @param {HTMLElement} sheet */
const logoOf = (sheet) => /** @type {HTMLImageElement} */ (sheet.querySelector("[data-logo]"));

/** @param {HTMLElement} sheet */
const monogramOf = (sheet) => /** @type {HTMLElement} */ (sheet.querySelector("[data-say-first]"));
