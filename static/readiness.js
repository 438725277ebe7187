/* What the framework cannot do by itself: instant links, one sign of work, arrow keys on the projector,
   uploads with a bar. Every link and form also works without this file, only slower. */
(() => {
  "use strict";

  /* Every page talks to the same root: without this a deep link first asks beneath its own path. */
  window.__streamlit = { BACKEND_BASE_URL: `${location.origin}/` };

  const PASSED_ON = /^\/(assets|export|files|maps|media|_stcore|static|component)(\/|$)/;
  const WORK_SHOWN_AFTER_MS = 150;
  const root = document.documentElement;
  const byId = (name) => document.getElementById(name);

  /* -- links and question forms: move within the running page -------------------------------------- */

  function isOurs(url) {
    return url.origin === location.origin && !PASSED_ON.test(url.pathname);
  }

  function go(url) {
    if (url.href === location.href) return;
    history.pushState({}, "", url.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    root.dataset.moving = "yes";
    work(true);
    window.scrollTo(0, 0);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    closeMenus(event.target);
    if (link?.dataset.within !== undefined) return stepTo(link, event);
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.hasAttribute("download") || link.target === "_blank" || link.dataset.full !== undefined) return;
    const url = new URL(link.href);
    if (!isOurs(url) || (url.hash && url.pathname === location.pathname && url.search === location.search)) return;
    event.preventDefault();
    go(url);
  });

  /* A part of this very page: shown and focused, the address stays. */
  function stepTo(link, event) {
    const part = byId(link.hash.slice(1));
    if (!part) return;
    event.preventDefault();
    if (part.matches("details")) part.open = true;
    part.scrollIntoView({ behavior: "smooth", block: "start" });
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "get" || !form.matches(".r-ask")) return;
    event.preventDefault();
    const url = new URL(form.action);
    for (const [name, value] of new FormData(form)) if (value) url.searchParams.set(name, value);
    go(url);
  });

  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form?.matches(".r-ask[data-at-once]")) form.requestSubmit();
  });

  function closeMenus(target) {
    for (const menu of document.querySelectorAll("details.r-menu[open]"))
      if (!menu.contains(target) || target.closest?.("a")) menu.open = false;
  }

  /* On paper nothing can be opened: what stands closed is printed open, and closed again after it. */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.r-second:not([open])")];
    for (const part of opened) part.open = true;
  });
  window.addEventListener("afterprint", () => { for (const part of opened) part.open = false; });

  /* -- one sign of work ----------------------------------------------------------------------------- */

  let timer = 0;

  function work(isOn) {
    clearTimeout(timer);
    const sign = byId("working");
    if (!sign) return;
    if (isOn) timer = setTimeout(() => { sign.hidden = false; }, WORK_SHOWN_AFTER_MS);
    else sign.hidden = true;
  }

  function watch(app) {
    const lost = byId("working")?.dataset.lost;
    const usual = byId("working")?.lastElementChild?.textContent;
    let wasConnected = false;
    new MutationObserver(() => {
      const connection = (app.getAttribute("data-test-connection-state") || "").toLowerCase();
      wasConnected ||= connection === "connected";
      const isLost = wasConnected && connection !== "connected";
      const state = app.getAttribute("data-test-script-state");
      byId("working").lastElementChild.textContent = isLost ? lost : usual;
      work(isLost || state === "running" || state === "rerunRequested");
    }).observe(app, { attributes: true, attributeFilter: ["data-test-script-state", "data-test-connection-state"] });
  }

  /* -- what each drawing of the page brings --------------------------------------------------------- */

  let watched = null;

  function drawn() {
    const app = document.querySelector("[data-testid=stApp]");
    if (app && app !== watched) watch((watched = app));
    const page = document.querySelector(".r-frame");
    if (!page) return;
    byId("opening")?.remove();
    if (root.lang !== page.dataset.lang) root.lang = page.dataset.lang;
    root.classList.toggle("is-shown", page.dataset.shown === "yes");
    delete root.dataset.moving;
    document.querySelectorAll(".js-plotly-plot").forEach(leadOn);
  }

  let isAsked = false;
  new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => { isAsked = false; drawn(); });
  }).observe(document, { childList: true, subtree: true });

  /* -- maps: a click on a unit goes where its link would ---------------------------------------------- */

  function leadOn(plot) {
    if (plot.dataset.leads || !plot.on) return;
    plot.dataset.leads = "yes";
    plot.on("plotly_click", (event) => {
      const number = event.points[0]?.location;
      const to = plot.closest("[class*=st-key-map]")?.querySelector(".r-mapto")?.dataset.to;
      if (number !== undefined && to) go(new URL(to + number, location.href));
    });
  }

  /* -- keys ------------------------------------------------------------------------------------------ */

  document.addEventListener("keydown", (event) => {
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const wanted = { ArrowRight: "next", ArrowLeft: "prev", Escape: "up" }[event.key];
    const link = wanted && document.querySelector(`.r-keys a[rel="${wanted}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });

  /* -- texts ready to be sent: a button beside each copies it -------------------------------------------- */

  function kept(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const box = document.body.appendChild(document.createElement("textarea"));
    box.value = text;
    box.select();
    document.execCommand("copy");
    box.remove();
    return Promise.resolve();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) return;
    const text = button.parentElement.querySelector(".r-message").innerText.trim();
    kept(text).then(() => { button.textContent = button.dataset.copy; });
  });

  /* -- uploads --------------------------------------------------------------------------------------- */

  function send(form, files) {
    if (!files.length) return;
    const body = new FormData();
    for (const file of files) body.append("files", file, file.name);
    const bar = form.querySelector("progress");
    const sent = new XMLHttpRequest();
    form.classList.add("is-sending");
    sent.upload.addEventListener("progress", (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; });
    sent.addEventListener("loadend", () => {
      form.classList.remove("is-sending");
      if (sent.status === 200) go(new URL(JSON.parse(sent.responseText).go, location.href));
      else form.classList.add("is-refused");
    });
    sent.open("POST", form.getAttribute("action"));
    sent.setRequestHeader("Accept", "application/json");
    sent.send(body);
  }

  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("form.r-upload");
    if (form) send(form, event.target.files);
  });

  for (const kind of ["dragenter", "dragover", "dragleave", "drop"])
    document.addEventListener(kind, (event) => {
      const form = event.target.closest?.("form.r-upload");
      if (!form) return;
      event.preventDefault();
      form.classList.toggle("is-over", kind === "dragenter" || kind === "dragover");
      if (kind === "drop") send(form, event.dataTransfer.files);
    });
})();
