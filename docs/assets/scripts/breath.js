// Long work in parts, so that a page answers in between.

/** Let the browser draw and hear what people do before the work goes on. @returns {Promise<void>} */
export const breath = () => new Promise((goOn) => setTimeout(goOn));
