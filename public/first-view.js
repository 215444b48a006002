// Runs before the first paint: which part of the page's first HTML this address asks for.
{
  const view = new URLSearchParams(location.hash.slice(1)).get('view');
  const isOther = (new URLSearchParams(location.search).get('data') ?? '') !== '';
  document.documentElement.dataset.first = isOther
    ? 'other'
    : view === 'list' || view === 'timeline'
      ? view
      : 'auto';
}
