// Before the first paint, so that nothing flashes: what was chosen here, or else what the system prefers.
(() => {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'dark' || chosen === 'light') {
    document.documentElement.dataset.theme = chosen;
  }
})();
