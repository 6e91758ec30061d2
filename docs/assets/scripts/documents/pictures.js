// Pictures that a file carries with it.
import { element } from "../elements.js";

/**
 * Give a picture as an address that holds it (RFC 2397), drawn as large as it is; "" for one
 * that has not come or may not be read.
 * @param {HTMLImageElement} picture
 */
export function drawn(picture) {
  const { naturalWidth: width, naturalHeight: height } = picture;
  if (!picture.complete || !width) return "";
  const canvas = element("canvas", { width, height });
  try {
    canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height);
    return canvas.toDataURL("image/png");
  } catch {
    return ""; // a page opened from a folder may not read its own pictures
  }
}
