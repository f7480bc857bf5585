// <croft-line-chart>: lines over time, drawn by Apache ECharts; its Java side is io.croft.uikit.LineChart, which sets the attribute
// "data": {lines: [{name, points: [[epoch ms, value or null], …]}], unit, from, to}. Colours come from the page's tokens and follow the theme.
// ECharts (700 kB) is loaded when the first chart is shown.
const LIBRARY = new URL("../echarts/echarts.common.min.js", import.meta.url).href;
const COLOURS = ["--accent", "--waiting", "--stopped", "--failed"];
const STROKES = ["solid", "dashed", "dotted", [8, 3, 2, 3]];
const DAY_MS = 86_400_000;

// The marks of the axis are full hours, days or months by the clock of who looks.
const HOURS = [1, 2, 3, 4, 6, 12];
const DAYS = [1, 2, 3, 7, 14];
const MONTHS = [1, 2, 3, 6];
const HOUR_MS = DAY_MS / 24;

function marks(from, to, most) {
  const at = new Date(from);
  const span = to - from;
  const hours = HOURS.find((each) => span / (each * HOUR_MS) <= most);
  const days = DAYS.find((each) => span / (each * DAY_MS) <= most);
  const months = MONTHS.find((each) => span / (each * 30 * DAY_MS) <= most) ?? 12;
  at.setHours(hours ? at.getHours() - (at.getHours() % hours) : 0, 0, 0, 0);
  if (!hours && !days) {
    at.setDate(1);
  }
  const found = [];
  for (; at.getTime() <= to; ) {
    if (at.getTime() >= from) {
      found.push(at.getTime());
    }
    if (hours) {
      at.setHours(at.getHours() + hours);
    } else if (days) {
      at.setDate(at.getDate() + days);
    } else {
      at.setMonth(at.getMonth() + months);
    }
  }
  return found;
}

let library;

function echarts() {
  library ??= new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = LIBRARY;
    script.onload = () => loaded(window.echarts);
    script.onerror = () => {
      library = undefined;
      script.remove();
      failed(new Error(`${LIBRARY} was not loaded`));
    };
    document.head.append(script);
  });
  return library;
}

class LineChart extends HTMLElement {
  static observedAttributes = ["data"];

  connectedCallback() {
    this.resizes = new ResizeObserver(() => {
      this.chart?.resize();
      this.draw();
    });
    this.resizes.observe(this);
    this.themes = new MutationObserver(() => this.draw());
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ["theme", "style", "class"] });
    this.system = window.matchMedia("(prefers-color-scheme: dark)");
    this.redraw = () => this.draw();
    this.system.addEventListener("change", this.redraw);
    this.draw();
  }

  disconnectedCallback() {
    this.resizes.disconnect();
    this.themes.disconnect();
    this.system.removeEventListener("change", this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw();
    }
  }

  async draw() {
    const data = JSON.parse(this.getAttribute("data") ?? "null");
    if (!data) {
      return;
    }
    let library;
    try {
      library = await echarts();
    } catch (failure) {
      console.warn(failure.message);
      return;
    }
    if (!this.isConnected) {
      return;
    }
    if (!this.chart) {
      this.canvas = document.createElement("div");
      // Without transitions: in the middle of one, colours are computed as they were before.
      this.canvas.style.cssText = "position: absolute; inset: 0; transition: none !important";
      this.replaceChildren(this.canvas);
      this.chart = library.init(this.canvas);
    }
    this.chart.setOption(this.option(data), { notMerge: true });
  }

  // A colour of the page as the browser computes it, for the theme in force.
  colour(token) {
    this.canvas.style.color = `var(${token})`;
    return getComputedStyle(this.canvas).color;
  }

  option(data) {
    const ink = this.colour("--ink");
    const muted = this.colour("--ink-muted");
    const line = this.colour("--line");
    const paper = this.colour("--paper-raised");
    const language = document.documentElement.lang || undefined;
    const long = data.to - data.from > 2 * DAY_MS;
    const axis = new Intl.DateTimeFormat(
      language,
      long ? { day: "numeric", month: "short" } : { hour: "2-digit", minute: "2-digit" },
    );
    const exact = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const words = (value) => (value === null || value === undefined ? "–" : `${number.format(value)} ${data.unit}`);
    return {
      animation: !still,
      animationDuration: 150,
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: ink },
      grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 14, itemHeight: 4, textStyle: { color: muted } },
      tooltip: {
        trigger: "axis",
        confine: true,
        backgroundColor: paper,
        borderColor: line,
        textStyle: { color: ink, fontSize: 13 },
        axisPointer: { lineStyle: { color: muted } },
        formatter: (rows) => this.tooltip(rows, exact, words),
      },
      // Not ECharts' own axis of time: in 6.0.0 that takes no marks of our choice.
      xAxis: {
        type: "value",
        splitLine: { show: false },
        min: data.from,
        max: data.to,
        axisLine: { lineStyle: { color: line } },
        axisTick: { show: false },
        axisLabel: {
          color: muted,
          customValues: marks(data.from, data.to, Math.max(2, Math.floor(this.clientWidth / 90))),
          formatter: (moment) => axis.format(moment),
        },
      },
      yAxis: {
        type: "value",
        min: 0,
        max: data.unit === "%" ? 100 : undefined,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: line } },
        axisLabel: { color: muted, formatter: (value) => words(value) },
      },
      series: data.lines.map((each, index) => ({
        name: each.name,
        type: "line",
        data: each.points,
        connectNulls: false,
        showSymbol: each.points.filter((point) => point[1] !== null).length < 3,
        symbolSize: 6,
        color: this.colour(COLOURS[index % COLOURS.length]),
        lineStyle: { width: 2, type: STROKES[index % STROKES.length] },
        emphasis: { disabled: true },
      })),
    };
  }

  // Built from nodes, not from text: names of lines are data.
  tooltip(rows, exact, words) {
    const box = document.createElement("div");
    box.append(exact.format(rows[0].value[0]));
    for (const row of rows) {
      const entry = document.createElement("div");
      entry.append(`${row.seriesName}: ${words(row.value[1])}`);
      box.append(entry);
    }
    return box;
  }
}

customElements.get("croft-line-chart") ?? customElements.define("croft-line-chart", LineChart);
