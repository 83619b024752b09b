"use strict";

// What every page has: keys, the card at the side, forms that send themselves.

(() => {
  document.documentElement.classList.add("with-script");

  // Whoever dictates, or hits keys by accident, can do without single letters that do something.
  const KEYS = "parley-keys";
  const page = document.documentElement;
  page.dataset.keys = localStorage.getItem(KEYS) === "off" ? "off" : "on";
  const letters = document.getElementById("letters");
  if (letters) {
    letters.checked = page.dataset.keys === "on";
    letters.addEventListener("change", () => {
      page.dataset.keys = letters.checked ? "on" : "off";
      localStorage.setItem(KEYS, page.dataset.keys);
    });
  }

  const card = () => document.getElementById("card");
  let opener = null;

  // A form that a script sends carries the mark of this desk.
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector("meta[name=csrf]");
    if (token) {
      event.detail.headers["X-CSRF-Token"] = token.content;
    }
  });

  // An error comes as a part of a page and is shown where the answer would have been.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status >= 400) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  document.addEventListener("htmx:beforeRequest", (event) => {
    const target = event.detail.target;
    // who opens one card from another goes back to where the first was opened
    if (target && target.id === "card" && !target.contains(document.activeElement)) {
      opener = document.activeElement;
    }
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    const target = card();
    if (!target || !target.contains(event.detail.target)) {
      return;
    }
    if (!target.querySelector(".close")) {
      const close = document.createElement("button");
      close.type = "button";
      close.className = "close";
      close.textContent = "Close";
      close.addEventListener("click", closeCard);
      target.prepend(close);
    }
    if (event.detail.target === target) {
      target.scrollTop = 0;
      target.focus({ preventScroll: true });
    }
  });

  function closeCard() {
    const target = card();
    if (target && target.firstChild) {
      target.replaceChildren();
      if (opener && opener.isConnected) {
        opener.focus();
      }
    }
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submit]") && event.target.form) {
      event.target.form.requestSubmit();
    }
  });

  // An address says what is asked for, not what could have been.
  document.addEventListener("submit", (event) => {
    if (event.target.method === "get") {
      const empty = [...event.target.elements].filter((box) => box.name && !box.value && !box.disabled && box.type !== "hidden");
      empty.forEach((box) => { box.disabled = true; });
      setTimeout(() => empty.forEach((box) => { box.disabled = false; }));
    }
  });

  function isTyping(element) {
    return element.matches("input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select")
      || element.isContentEditable;
  }

  // The lines of a page, one after the other.
  function step(by) {
    const lines = [...document.querySelectorAll("main a.evidence, main [data-line]")]
      .filter((line) => line.offsetParent !== null);
    const at = lines.findIndex((line) => line === document.activeElement || line.contains(document.activeElement));
    const next = lines[at < 0 ? (by > 0 ? 0 : lines.length - 1) : at + by];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Escape") {
      closeCard();
      return;
    }
    if (isTyping(event.target) || page.dataset.keys === "off") {
      return;
    }
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("search").focus();
    } else if (event.key === "?") {
      location.assign("/help");
    } else if (event.key === "j") {
      step(1);
    } else if (event.key === "k") {
      step(-1);
    }
  });
})();
