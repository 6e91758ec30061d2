// An address that asks something is answered sooner if the search starts before the page is ready.

import { openSearch } from "./client.js";

const { prepare, analyser } = openSearch();
if (location.search) Promise.all([prepare(), analyser()]).catch(() => {}); // told with the answer
