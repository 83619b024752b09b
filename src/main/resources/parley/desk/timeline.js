"use strict";

// The picture of the timeline: lanes with marks, zoomed by wheel, fingers, buttons and keys. What
// it shows stands in the address and, as words, in the list below.

document.addEventListener("DOMContentLoaded", () => {
  const picture = document.getElementById("picture");
  const holder = document.getElementById("lanes");
  const seen = document.getElementById("seen");
  if (!picture || !holder || typeof d3 === "undefined") {
    return;
  }

  const HOUR = 3600e3;
  const DAY = 24 * HOUR;
  const SHORTEST = 3 * HOUR;
  const ROW = 24;
  const MOST_ROWS = 9;
  const AXIS = 26;
  const HEAD = 20;
  const PAPER = 680; // of A4 with its margins

  const svg = d3.select(holder).append("svg").attr("class", "strips");
  const grid = svg.append("g").attr("class", "axis").attr("aria-hidden", "true");
  const strips = svg.append("g");
  const time = (text) => (text ? Date.parse(text + "Z") : null);
  const short = d3.utcFormat("%-d %b %Y");
  const exact = d3.utcFormat("%-d %b %Y, %H:%M");

  const formats = {
    hour: d3.utcFormat("%H:%M"), day: d3.utcFormat("%a %-d"), week: d3.utcFormat("%-d %b"),
    month: d3.utcFormat("%B"), year: d3.utcFormat("%Y"),
  };

  let known = null; // what the server told of the window
  let window_ = null; // what is drawn: [from, to] in milliseconds
  let base = d3.scaleUtc(); // where a drag or a turn of the wheel began
  let current = null; // the entry of the mark that the keys are at
  let asked = 0;

  // What is asked for

  function filters() {
    const values = new URLSearchParams(location.search);
    for (const name of ["page", "untold", "from", "to"]) {
      values.delete(name);
    }
    return values;
  }

  function written(moment, end) {
    const at = new Date(moment);
    const onDay = at.getUTCHours() === 0 && at.getUTCMinutes() === 0;
    return onDay
      ? new Date(moment - (end ? DAY : 0)).toISOString().slice(0, 10)
      : at.toISOString().slice(0, 16);
  }

  // Whole days where the window is long, whole minutes where it is short.
  function rounded([from, to]) {
    const step = to - from > 4 * DAY ? DAY : to - from > DAY ? HOUR : 60e3;
    return [Math.floor(from / step) * step, Math.max(Math.ceil(to / step), Math.floor(from / step) + 1) * step];
  }

  async function load(values, then) {
    const mine = ++asked;
    try {
      const answer = await fetch("/timeline/marks.json?" + values, { headers: { Accept: "application/json" } });
      const told = await answer.json();
      if (mine !== asked) {
        return;
      }
      if (!answer.ok) {
        throw new Error(told.why || answer.statusText);
      }
      then(told);
    } catch (problem) {
      seen.textContent = "The picture could not be loaded (" + problem.message + "). The list below is complete.";
    }
  }

  function take(told) {
    known = told;
    if (told.from === undefined || told.first === undefined) {
      picture.hidden = true;
      return;
    }
    picture.hidden = false;
    known.marks.forEach((mark) => {
      mark.begin = time(mark.from);
      mark.end = time(mark.to);
    });
    known.counts.forEach((count) => {
      count.begin = time(count.from);
      count.end = time(count.to);
    });
    window_ = [time(told.from), time(told.to)];
    settle();
    draw();
    tell();
  }

  // Asks for what is in the window now, and says in the address and the list what it is.
  function ask() {
    const values = filters();
    const [from, to] = rounded(window_);
    values.set("from", written(from, false));
    values.set("to", written(to, true));
    show(values);
  }

  function show(values) {
    const text = values.toString();
    history.replaceState(history.state, "", "/timeline" + (text ? "?" + text : ""));
    load(values, take);
    list("/timeline" + (text ? "?" + text : ""));
    for (const name of ["from", "to"]) {
      const field = document.querySelector(".filters [name=" + name + "]");
      if (field) {
        field.value = (values.get(name) || "").slice(0, 10);
      }
    }
  }

  async function list(address) {
    const mine = asked;
    const answer = await fetch(address, { headers: { "HX-Request": "true", Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== asked || !answer.ok) {
      return;
    }
    for (const id of ["chronology", "chips"]) {
      const now = document.getElementById(id);
      const next = page.getElementById(id);
      if (now && next) {
        now.replaceWith(next);
        htmx.process(next);
      }
    }
  }

  // Hours by the clock of 24, and as much of the day as the neighbours do not say.
  function tickText(at) {
    const name = d3.utcDay(at) < at ? "hour"
      : d3.utcYear(at) >= at ? "year"
        : d3.utcMonth(at) >= at ? "month"
          : window_[1] - window_[0] < 12 * DAY ? "day" : "week";
    return formats[name](at);
  }

  function tell() {
    const [from, to] = window_;
    const format = to - from > 3 * DAY ? short : exact;
    const parts = [];
    if (known.events > 0 || known.statements === 0) {
      parts.push(known.events + (known.events === 1 ? " event" : " events"));
    }
    if (known.statements > 0) {
      parts.push(known.statements + (known.statements === 1 ? " statement" : " statements"));
    }
    seen.textContent = format(from) + " – " + format(to - 60e3) + ": " + parts.join(", ")
      + (known.counts.length ? ". Too many to draw one by one: counted by " + known.unit + ". Zoom in to see each." : ".");
  }

  // Drawing

  const paper = matchMedia("print");

  function wide() {
    return paper.matches ? PAPER : Math.max(260, holder.clientWidth);
  }

  paper.addEventListener("change", () => {
    if (known && window_) {
      settle();
      draw();
    }
  });

  function place(marks, x, width, labels) {
    const rows = [];
    let most = 0;
    for (const mark of marks) {
      const left = mark.begin === null ? -20 : x(mark.begin);
      const right = mark.end === null ? width + 20 : x(mark.end);
      mark.bar = right - left >= 16;
      mark.x1 = mark.bar ? Math.max(left, -12) : (left + right) / 2 - 6;
      mark.x2 = mark.bar ? Math.min(right, width + 12) : mark.x1 + 12;
      mark.label = labels ? label(mark) : "";
      const long = 6.4 * mark.label.length;
      const begin = Math.max(mark.x1 + 7, 4);
      mark.inside = mark.bar && begin + long < mark.x2 - 6;
      mark.at = mark.inside ? begin : mark.x2 + 3;
      const end = Math.max(mark.x2, mark.label ? mark.at + long : 0) + 3;
      let row = rows.findIndex((taken) => taken <= mark.x1);
      if (row < 0) {
        row = rows.length;
      }
      most = Math.max(most, row + 1);
      row = Math.min(row, MOST_ROWS - 1);
      rows[row] = Math.max(rows[row] || 0, end);
      mark.row = row;
    }
    return most;
  }

  function label(mark) {
    const who = mark.lane === "talks" || mark.lane === "others" ? mark.codes.join("–") : "";
    return mark.what + (who ? " " + who : "")
      + (mark.sources > 1 ? " ⠿" + mark.sources : "") + (mark.differs ? " ⚡" : "");
  }

  function ticks(marks, x, width) {
    const rows = [];
    for (const mark of marks) {
      const left = mark.begin === null ? -20 : x(mark.begin);
      const right = mark.end === null ? width + 20 : x(mark.end);
      // a day is not a moment: where it is wide, it is drawn as wide as it is
      const days = mark.begin === null || mark.end === null || mark.end - mark.begin > DAY;
      mark.wide = right - left > (days ? 8 : 60);
      mark.x1 = mark.wide ? Math.max(left, -12) : (left + right) / 2;
      mark.x2 = mark.wide ? Math.min(right, width + 12) : mark.x1;
      let row = rows.findIndex((taken) => taken < mark.x1 - 3);
      if (row < 0) {
        row = Math.min(rows.length, 5);
      }
      rows[row] = mark.x2 + 3;
      mark.row = row;
    }
    return rows.length;
  }

  function draw() {
    const width = wide();
    const x = d3.scaleUtc().domain(window_).range([0, width]);
    const inside = (mark) => (mark.begin === null || mark.begin < window_[1])
      && (mark.end === null || mark.end > window_[0]);
    let y = AXIS;
    const most = d3.max(known.counts, (count) => count.events + count.statements) || 1;
    const high = d3.scaleSqrt().domain([0, most]).range([0, 44]);
    const lanes = known.lanes.map((lane) => {
      const marks = known.marks.filter((mark) => mark.lane === lane.id && inside(mark));
      const events = marks.filter((mark) => mark.what !== "statement");
      const said = marks.filter((mark) => mark.what === "statement");
      const counts = known.counts.filter((count) => count.lane === lane.id && inside(count));
      let rows = place(events, x, width, true);
      if (rows > MOST_ROWS) {
        rows = Math.min(MOST_ROWS, place(events, x, width, false));
      }
      const strip = {
        lane, events, said, counts, top: y, rows,
        bars: counts.length ? 62 : 0,
        saidRows: ticks(said, x, width),
      };
      strip.height = HEAD + strip.bars + rows * ROW + strip.saidRows * 14 + 6;
      y += strip.height;
      return strip;
    });
    svg.attr("width", width).attr("height", y + 2).attr("viewBox", `0 0 ${width} ${y + 2}`);
    grid.attr("transform", `translate(0 ${AXIS - 6})`)
      .call(d3.axisTop(x).ticks(Math.max(2, width / 90)).tickSize(5).tickFormat(tickText));
    grid.selectAll(".tick text").attr("opacity", (at) => (x(at) < 22 || x(at) > width - 22 ? 0 : 1));
    grid.selectAll(".tick").selectAll("line.down").data([0]).join("line")
      .attr("class", "down").attr("y1", 6).attr("y2", y - AXIS + 8);

    const strip = strips.selectAll("g.strip").data(lanes, (s) => s.lane.id).join((enter) => {
      const g = enter.append("g");
      g.append("rect").attr("class", "ground");
      g.append("text").attr("class", "name").attr("x", 4).attr("y", 14);
      for (const name of ["counts", "said", "events"]) {
        g.append("g").attr("class", name);
      }
      return g;
    });
    strip.attr("class", (s) => "strip party-" + s.lane.colour)
      .attr("transform", (s) => `translate(0 ${s.top})`)
      .attr("role", "group")
      .attr("aria-label", (s) => s.lane.name);
    strip.select("rect.ground").attr("width", width).attr("height", (s) => s.height);
    strip.select("text.name").text((s) => (s.lane.code ? s.lane.code + "  " : "") + s.lane.name);

    strip.select("g.counts").attr("transform", `translate(0 ${HEAD})`)
      .selectAll("a.count-bar").data((s) => s.counts, (c) => c.from).join((enter) => {
        const a = enter.append("a");
        a.append("title");
        a.append("rect").attr("class", "of-statements");
        a.append("rect").attr("class", "of-events");
        a.append("text");
        return a;
      }).each(function (c) {
        const a = d3.select(this);
        const wide = Math.max(2, x(c.end) - x(c.begin) - 1);
        const all = high(c.events + c.statements);
        const part = all * c.events / (c.events + c.statements);
        const words = (c.events ? c.events + (c.events === 1 ? " event" : " events") : "")
          + (c.events && c.statements ? ", " : "")
          + (c.statements ? c.statements + (c.statements === 1 ? " statement" : " statements") : "")
          + ", " + short(c.begin) + (c.end - c.begin > DAY ? " – " + short(c.end - 1) : "");
        a.attr("class", "count-bar").attr("tabindex", -1)
          .attr("href", address(c)).attr("aria-label", words + ". Zoom in");
        a.select("title").text(words);
        a.select(".of-events").attr("x", x(c.begin)).attr("width", wide).attr("y", 58 - part).attr("height", part);
        a.select(".of-statements").attr("x", x(c.begin)).attr("width", wide).attr("y", 58 - all).attr("height", all - part);
        a.select("text").attr("x", x(c.begin) + wide / 2).attr("y", 54 - all)
          .text(wide > 8 + 7 * String(c.events + c.statements).length ? c.events + c.statements : "");
      });

    strip.select("g.said").attr("transform", (s) => `translate(0 ${HEAD + s.bars + s.rows * ROW})`)
      .selectAll("a.mark").data((s) => s.said, (m) => m.entry).join((enter) => {
        const a = link(enter);
        a.append("path").attr("class", "tick");
        return a;
      }).call(named).each(function (m) {
        const a = d3.select(this);
        a.select("rect.hit").attr("x", m.x1 - 5).attr("width", m.x2 - m.x1 + 10).attr("y", m.row * 14).attr("height", 14);
        a.select("path.tick").attr("class", "tick " + m.style + (m.reported ? " reported" : ""))
          .attr("d", m.wide
            ? `M${m.x1} ${m.row * 14 + 7}H${m.x2}`
            : `M${m.x1} ${m.row * 14 + 2}V${m.row * 14 + 12}`);
      });

    strip.select("g.events").attr("transform", (s) => `translate(0 ${HEAD + s.bars})`)
      .selectAll("a.mark").data((s) => s.events, (m) => m.entry).join((enter) => {
        const a = link(enter);
        a.append("rect").attr("class", "sign");
        a.append("path").attr("class", "strike");
        a.append("text");
        return a;
      }).call(named).each(function (m) {
        const a = d3.select(this);
        const middle = m.row * ROW + ROW / 2;
        a.select("rect.hit").attr("x", m.x1 - 3).attr("y", m.row * ROW)
          .attr("width", Math.max(24, m.x2 - m.x1 + 6, m.label ? m.at - m.x1 + 6.4 * m.label.length : 0)).attr("height", ROW);
        a.select("rect.sign").attr("class", "sign " + m.style)
          .attr("x", m.x1).attr("width", m.x2 - m.x1).attr("y", middle - 6).attr("height", 12).attr("rx", 6);
        a.select("path.strike").attr("d", m.style.includes("negated")
          ? (m.bar ? `M${m.inside ? m.at + 6.4 * m.label.length : m.x1 - 3} ${middle}H${m.x2 + 3}` : `M${m.x1 - 3} ${middle + 8}L${m.x2 + 3} ${middle - 8}`) : null);
        a.select("text").attr("x", m.at).attr("y", middle + 4)
          .attr("class", m.inside ? "in" : "").text(m.label);
      });
    point();
  }

  function link(enter) {
    const a = enter.append("a");
    a.append("title");
    a.append("rect").attr("class", "hit");
    return a;
  }

  function named(marks) {
    marks.attr("class", "mark").attr("href", (m) => entry(m.entry)).attr("data-entry", (m) => m.entry)
      .attr("aria-label", description);
    marks.select("title").text(description);
  }

  function description(m) {
    return m.day + ". " + m.words + (m.told ? " (" + m.told + ")" : "")
      + (m.sources > 1 ? ". Told by " + m.sources + " sources" : "") + (m.differs ? ". The accounts differ" : "");
  }

  function withDossier(path) {
    const dossier = new URLSearchParams(location.search).get("dossier");
    return dossier === null ? path : path + (path.includes("?") ? "&" : "?") + "dossier=" + encodeURIComponent(dossier);
  }

  function entry(id) {
    return withDossier("/entries/" + encodeURIComponent(id));
  }

  function address(count) {
    const values = filters();
    values.set("from", written(count.begin, false));
    values.set("to", written(count.end, true));
    return "/timeline?" + values;
  }

  // One mark at a time can be reached by Tab; the keys go on from there.
  function point() {
    const marks = inOrder();
    const at = marks.find((a) => a.getAttribute("data-entry") === current) || marks[0];
    for (const a of marks) {
      a.setAttribute("tabindex", a === at ? 0 : -1);
    }
  }

  function inOrder() {
    return [...holder.querySelectorAll("a.mark, a.count-bar")].sort((one, other) => {
      const a = d3.select(one).datum();
      const b = d3.select(other).datum();
      return (a.begin ?? -Infinity) - (b.begin ?? -Infinity);
    });
  }

  function step(by) {
    const marks = inOrder();
    if (marks.length === 0) {
      return;
    }
    const at = marks.indexOf(document.activeElement);
    const next = marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : Math.min(marks.length - 1, Math.max(0, at + by))];
    current = next.getAttribute("data-entry");
    point();
    next.setAttribute("tabindex", 0);
    next.focus();
  }

  // Moving

  function bounded([from, to]) {
    const first = Math.min(time(known.first), time(known.from));
    const last = Math.max(time(known.last), time(known.to));
    const room = Math.max(last - first, DAY) * 0.05;
    const longest = last - first + 2 * room;
    const length = Math.min(longest, Math.max(SHORTEST, to - from));
    const middle = (from + to) / 2;
    let begin = middle - length / 2;
    begin = Math.max(first - room, Math.min(begin, last + room - length));
    return [begin, begin + length];
  }

  function move(factor, shift) {
    const [from, to] = window_;
    const length = to - from;
    const middle = (from + to) / 2 + shift * length;
    window_ = bounded([middle - length * factor / 2, middle + length * factor / 2]);
    settle();
    draw();
    ask();
  }

  const act = {
    in: () => move(0.5, 0),
    out: () => move(2, 0),
    left: () => move(1, -0.3),
    right: () => move(1, 0.3),
    home: () => show(filters()),
    all: () => {
      window_ = bounded([time(known.first), time(known.last)]);
      settle();
      draw();
      ask();
    },
  };

  const keys = {
    "+": "in", "=": "in", "-": "out", "−": "out", ArrowLeft: "left", ArrowRight: "right", Home: "home", End: "all",
  };

  let settling = false;
  const zoom = d3.zoom()
    .on("zoom", (event) => {
      if (!settling) {
        window_ = bounded(event.transform.rescaleX(base).domain().map(Number));
        draw();
      }
    })
    .on("end", (event) => {
      if (!settling && event.sourceEvent && event.transform !== d3.zoomIdentity) {
        settle();
        ask();
      }
    });

  function settle() {
    settling = true;
    base = d3.scaleUtc().domain(window_).range([0, wide()]);
    svg.call(zoom.transform, d3.zoomIdentity);
    settling = false;
  }

  svg.call(zoom).on("dblclick.zoom", null);

  picture.querySelectorAll("[data-zoom]").forEach((button) =>
    button.addEventListener("click", () => act[button.dataset.zoom]()));

  picture.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !known) {
      return;
    }
    const name = keys[event.key];
    if (name) {
      act[name]();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      step(event.key === "ArrowDown" ? 1 : -1);
    } else {
      return;
    }
    event.preventDefault();
  });

  holder.addEventListener("click", (event) => {
    const mark = event.target.closest("a");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const told = d3.select(mark).datum();
    if (mark.classList.contains("mark")) {
      current = told.entry;
      point();
      mark.focus({ preventScroll: true });
      htmx.ajax("GET", entry(told.entry), { target: "#card", swap: "innerHTML" });
    } else {
      window_ = [told.begin, told.end];
      settle();
      draw();
      ask();
    }
  });

  let width = 0;
  new ResizeObserver(() => {
    if (known && window_ && holder.clientWidth !== width) {
      width = holder.clientWidth;
      settle();
      draw();
    }
  }).observe(holder);

  const values = filters();
  const now = new URLSearchParams(location.search);
  for (const name of ["from", "to"]) {
    if (now.get(name)) {
      values.set(name, now.get(name));
    }
  }
  load(values, take);
});
