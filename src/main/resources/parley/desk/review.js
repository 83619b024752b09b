"use strict";

// The keys of the review, and words that are taken from the text by marking them.

(() => {
  const byId = (id) => document.getElementById(id);

  function isTyping(element) {
    return element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");
  }

  const keys = {
    a: () => byId("accept")?.requestSubmit(),
    x: () => byId("reject")?.requestSubmit(),
    u: () => byId("undo")?.requestSubmit(),
    j: () => byId("next")?.click(),
    k: () => byId("previous")?.click(),
    e: () => {
      const edit = byId("edit");
      if (edit) {
        edit.open = true;
        edit.querySelector("form input:not([type=hidden]), form select, form textarea")?.focus();
      }
    },
  };

  // Before the keys that every page has: j and k mean the next entry here.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.key === "Enter" && event.target.form) {
      event.target.form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)
      || document.documentElement.dataset.keys === "off") {
      return;
    }
    if (keys[event.key] && (byId("accept") || byId("undo"))) {
      event.preventDefault();
      keys[event.key]();
    }
  }, true);

  // The words marked last in the text; a click on the button would lose the marking.
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const text = document.querySelector(".reviewed");
    if (selection && !selection.isCollapsed && text && text.contains(selection.anchorNode)) {
      marked = selection.toString().trim();
    }
  });
  byId("take")?.addEventListener("click", () => {
    const words = byId("edit-words");
    if (words && marked) {
      words.value = marked;
      words.focus();
    }
  });
})();
