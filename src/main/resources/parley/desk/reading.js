"use strict";

// The words of one entry are seen together, wherever they stand.

(() => {
  function light(entry) {
    for (const seen of document.querySelectorAll(".m.lit, .notes .lit")) {
      seen.classList.remove("lit");
    }
    if (!entry) {
      return;
    }
    const id = CSS.escape(entry);
    for (const words of document.querySelectorAll(`.m[data-entries~="${id}"], [data-lights="${id}"]`)) {
      words.classList.add("lit");
    }
  }

  const named = () => decodeURIComponent(location.hash.slice(1));

  document.addEventListener("click", (event) => {
    const opened = event.target.closest("[data-lights], .m[data-entries]");
    if (opened && !event.ctrlKey && !event.metaKey) {
      const entries = opened.dataset.lights || opened.dataset.entries;
      light(entries.split(" ")[0]);
    }
  });

  window.addEventListener("hashchange", () => light(named()));
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target.id === "reader") {
      light(named());
    }
  });
  if (named()) {
    light(named());
  }

  // Words that are marked when something missed is added go along with it.
  const LONGEST = 4000;
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const reader = document.getElementById("reader");
    if (selection && !selection.isCollapsed && reader && reader.contains(selection.anchorNode)) {
      marked = selection.toString().trim();
    }
  });
  document.addEventListener("click", (event) => {
    const missing = event.target.closest("#missing");
    if (missing && marked && marked.length <= LONGEST) {
      const address = new URL(missing.href);
      address.searchParams.set("words", marked);
      missing.href = address.href;
    }
  });
})();
