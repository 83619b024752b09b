"use strict";

// The slider of the table: it moves the day of the form, which works without it too.

(() => {
  const spoken = (day) => new Date(day + "T00:00:00").toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });

  function place(slide, stops, day) {
    let at = 0;
    stops.forEach((stop, i) => { at = stop <= day ? i : at; });
    slide.value = day ? at : stops.length - 1;
  }

  function tell(day) {
    const slide = document.getElementById("slide");
    const words = day ? spoken(day) : "now";
    document.getElementById("slide-day").textContent = words;
    slide.setAttribute("aria-valuetext", words);
  }

  document.addEventListener("input", (event) => {
    const slide = event.target;
    if (slide.id !== "slide") {
      return;
    }
    const stops = slide.dataset.stops.split(" ");
    const last = Number(slide.value) === stops.length - 1;
    const day = last ? "" : stops[Number(slide.value)];
    document.getElementById("as-of").value = day;
    tell(day);
  });

  document.addEventListener("change", (event) => {
    const slide = document.getElementById("slide");
    if (event.target.id === "as-of" && slide) {
      place(slide, slide.dataset.stops.split(" "), event.target.value);
      tell(event.target.value);
    }
  });

  // From an entry back to all that is told of its cell.
  let back = null;

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target && event.detail.target.id === "card") {
      const cell = event.detail.target.querySelector(".cell-history");
      const asked = event.detail.requestConfig.elt;
      back = cell && cell.contains(asked) ? cell.dataset.back : null;
    }
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    const card = event.detail.target;
    if (card && card.id === "card" && back && !card.querySelector(".cell-history")) {
      const address = back;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "back";
      button.textContent = "Back";
      button.addEventListener("click", () => window.htmx.ajax("GET", address, { target: "#card", swap: "innerHTML" }));
      card.prepend(button);
    }
  });

  // An address says what is asked for, and not what is not.
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.elt.matches("form[data-slim]")) {
      const asked = event.detail.formData;
      for (const name of new Set(asked.keys())) {
        if (asked.get(name) === "") {
          asked.delete(name);
        }
      }
    }
  });

  document.addEventListener("htmx:pushedIntoHistory", () => {
    for (const link of document.querySelectorAll(".foot a, link[rel=alternate]")) {
      if (link.getAttribute("href").startsWith(location.pathname + ".json")) {
        link.setAttribute("href", location.pathname + ".json" + location.search);
      }
    }
  });
})();
