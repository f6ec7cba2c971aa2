// Opens the passage behind any words beside the account. Without this script the same links lead to the reports below.
(() => {
  "use strict";
  const reader = document.getElementById("reader");
  if (!reader || typeof reader.show !== "function") return;
  const part = (name) => reader.querySelector(".reader-" + name);
  const body = part("text");
  let group = [];
  let at = -1;
  let opener = null;

  const targets = (link) => {
    const holder = link.closest("[data-group]");
    return holder ? [...holder.querySelectorAll("a[data-report]")].filter((a) => a.checkVisibility?.() ?? true) : [link];
  };

  // Links of a fold-out that says why are kept short: the same words stand above them with all that the reader needs.
  const shown = (link) =>
    !link || link.dataset.report ? link : [...(link.closest("[data-group]")?.querySelectorAll("a[data-report]") ?? [])].find((a) => a.hash === link.hash);

  // Offsets count code points, the DOM counts UTF-16 units.
  const units = (text, points) => {
    let at = 0;
    for (const point of text) {
      if (points <= 0) break;
      at += point.length;
      points -= 1;
    }
    return at;
  };

  const markBlock = (block, from, to) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    let seen = 0;
    for (const node of nodes) {
      const size = [...node.data].length;
      const start = Math.max(from - seen, 0);
      const end = Math.min(to - seen, size);
      seen += size;
      if (start >= end) continue;
      const range = document.createRange();
      range.setStart(node, units(node.data, start));
      range.setEnd(node, units(node.data, end));
      range.surroundContents(document.createElement("mark"));
    }
  };

  const show = (link) => {
    const report = document.getElementById("article-" + link.dataset.report);
    if (!report) return false;
    const from = Number(link.dataset.start);
    const to = Number(link.dataset.end);
    const text = report.querySelector(".report-text").cloneNode(true);
    text.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    text.lang = report.lang;
    text.querySelectorAll("p[data-start]").forEach((block) => {
      const start = Number(block.dataset.start);
      if (start < to && Number(block.dataset.end) > from) markBlock(block, from - start, to - start);
    });
    body.replaceChildren(text);
    part("name").textContent = report.querySelector(".report-name .outlet").textContent;
    part("date").textContent = report.querySelector(".report-name .when").textContent;
    if (!reader.open) reader.show();
    document.documentElement.classList.add("reading");
    document.querySelectorAll(".here").forEach((element) => element.classList.remove("here"));
    link.classList.add("here");
    const hit = body.querySelector("mark");
    body.scrollTop = hit ? Math.max(hit.getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop - body.clientHeight / 3, 0) : 0;
    at = group.indexOf(link);
    part("count").textContent = group.length > 1 ? at + 1 + " / " + group.length : "";
    part("previous").disabled = at <= 0;
    part("next").disabled = at >= group.length - 1;
    return true;
  };

  const close = () => {
    reader.close();
    document.documentElement.classList.remove("reading");
    document.querySelectorAll(".here").forEach((element) => element.classList.remove("here"));
    opener?.focus();
  };

  const step = (by) => {
    const link = group[at + by];
    if (!link) return;
    show(link);
    link.scrollIntoView({ block: "nearest" });
  };

  const unfold = () => {
    let element = null;
    try {
      element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return; // a hash that is no valid address
    }
    for (let parent = element; parent; parent = parent.parentElement) {
      if (parent.tagName === "DETAILS" && !parent.open) parent.open = true;
    }
    element?.scrollIntoView();
  };

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = shown(event.target.closest?.("a[data-report], .why a[href^='#article-']"));
    if (link && !reader.contains(link)) {
      group = targets(link);
      opener = link;
      if (show(link)) {
        event.preventDefault();
        part("close").focus({ preventScroll: true });
      }
      return;
    }
    const inside = event.target.closest?.("#reader a[href^='#']");
    if (inside && innerWidth < 1120) close();
  });
  part("close").addEventListener("click", close);
  part("previous").addEventListener("click", () => step(-1));
  part("next").addEventListener("click", () => step(1));
  document.addEventListener("keydown", (event) => {
    if (!reader.open) return;
    if (event.key === "Escape") close();
    if (event.key === "ArrowLeft" && reader.contains(document.activeElement)) step(-1);
    if (event.key === "ArrowRight" && reader.contains(document.activeElement)) step(1);
  });
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll(".proof:not([open]), .folded:not([open]), .more:not([open]), .links details:not([open])")];
    folded.forEach((element) => (element.open = true));
  });
  addEventListener("afterprint", () => folded.forEach((element) => (element.open = false)));
})();
