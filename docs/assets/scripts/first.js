// Before anything is painted: the chosen theme, and what is over by the clock of this device.
// No module, since modules wait until the whole page is there and things would jump. Scripts of
// today/ say the rest; a device whose clock is behind the build finds nothing that is over.
{
  const { dataset } = document.documentElement;
  let isAsked = location.search !== "";
  if (document.currentScript?.dataset.embedded === undefined) {
    try {
      const theme = localStorage.getItem("board-theme");
      if (theme) dataset.theme = theme;
    } catch {} // no storage, no choice
  } else if (isAsked) { // a frame on another site looks as that site wishes
    const theme = new URLSearchParams(location.search).get("theme");
    if (theme) dataset.theme = theme;
    dataset.asked = "";
  }

  const mark = () => {
    // An address with a question has other results: those of the whole board need not flash up.
    const board = isAsked && document.querySelector("[data-board]");
    if (board) {
      isAsked = false;
      board.classList.add("waiting");
      setTimeout(() => board.classList.remove("waiting"), 5000);
    }
    for (const each of document.querySelectorAll(/** @type {"p"} */ ("[data-closes]:not(.over)"))) {
      if (parseInt(each.dataset.closes ?? "", 36) * 60_000 > Date.now()) continue;
      each.classList.add("over");
      each.closest("[data-board]")?.classList.add("waiting"); // the board asks its search instead
    }
  };
  const watch = new MutationObserver(mark);
  watch.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    mark();
    watch.disconnect();
  });
}
