(() => {
  'use strict';
  const root = document.documentElement;
  const charts = [...document.querySelectorAll('.chart')].map(place => ({
    place, figure: JSON.parse(place.querySelector('script').textContent), drawn: false,
  }));

  // Figures name their colours as custom properties. Only keys that hold colours are looked at: a category of the
  // data may be called "--real" too.
  const holdsColour = key => /color(scale)?$/.test(key);
  const paint = (value, key, style) => {
    if (Array.isArray(value)) return value.map(v => paint(v, key, style));
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, paint(v, k, style)]));
    return typeof value === 'string' && value.startsWith('--') && holdsColour(key) ? style.getPropertyValue(value).trim() : value;
  };

  const draw = (chart, width) => {
    const figure = paint(chart.figure, '', getComputedStyle(root));
    if (width) Object.assign(figure.layout, { width, autosize: false });
    Plotly.react(chart.place, figure.data, figure.layout, { displayModeBar: false, responsive: !width, showTips: false });
    chart.drawn = true;
  };

  // A chart is drawn when it comes near the window, which also covers folded parts and maps that are chosen later.
  const near = new IntersectionObserver(entries => entries.filter(e => e.isIntersecting).forEach(e => {
    near.unobserve(e.target);
    draw(charts.find(c => c.place === e.target));
  }), { rootMargin: '800px' });
  charts.forEach(c => near.observe(c.place));

  const redraw = () => charts.filter(c => c.drawn).forEach(c => draw(c));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);

  // Finds columns by name. Those that do not match are hidden; the folded rest opens when a match is in it.
  const find = document.getElementById('find-column');
  const filter = text => {
    const wanted = text.trim().toLowerCase();
    const columns = [...document.querySelectorAll('#histograms [data-column]')];
    columns.forEach(c => { c.hidden = !c.dataset.column.toLowerCase().includes(wanted); });
    const found = columns.filter(c => !c.hidden).length;
    document.querySelectorAll('#histograms details.more').forEach(more => {
      const inside = [...more.querySelectorAll('[data-column]')].some(c => !c.hidden);
      more.hidden = !inside;
      if (wanted) more.open = inside;
    });
    document.getElementById('found-columns').textContent = wanted ? `${found} of ${columns.length} columns` : `${columns.length} columns`;
  };
  if (find) {
    find.parentElement.hidden = false;
    find.addEventListener('input', () => filter(find.value));
  }

  // On paper everything is unfolded, light, and as wide as its frame is there.
  const paper = 690;
  let folded = [];
  addEventListener('beforeprint', () => {
    root.classList.add('printing');
    if (find) filter('');
    folded = [...document.querySelectorAll('details:not([open])')].filter(d => !d.closest('.small, .maps'));
    folded.forEach(d => { d.open = true; });
    charts.filter(c => c.place.checkVisibility()).forEach(c => draw(c, c.place.closest('.grid > :not(.full)') ? paper / 2 - 48 : paper - 40));
  });
  addEventListener('afterprint', () => {
    root.classList.remove('printing');
    folded.forEach(d => { d.open = false; });
    if (find) filter(find.value);
    redraw();
  });

  // The meaning of a term, on hover and on focus; the link to the glossary works without it.
  const tip = document.getElementById('tip');
  const hide = () => { tip.hidden = true; };
  const show = term => {
    tip.textContent = document.getElementById(term.getAttribute('aria-describedby')).textContent;
    tip.hidden = false;
    const box = term.getBoundingClientRect();
    const left = Math.max(16, Math.min(box.left, root.clientWidth - tip.offsetWidth - 16));
    const below = box.bottom + tip.offsetHeight + 12 < innerHeight;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + scrollY}px`;
  };
  document.querySelectorAll('.term').forEach(term => {
    term.addEventListener('mouseenter', () => show(term));
    term.addEventListener('focus', () => show(term));
    term.addEventListener('mouseleave', e => { if (e.relatedTarget !== tip) hide(); });
    term.addEventListener('blur', hide);
    term.addEventListener('click', hide);
  });
  tip.addEventListener('mouseleave', hide);
  addEventListener('keydown', e => { if (e.key === 'Escape') hide(); });
})();
