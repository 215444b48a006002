import Card from './EventCard.svelte';
import EmptyWindow from './EmptyWindow.svelte';
import Legend from './Legend.svelte';
import NoMatch from './NoMatch.svelte';
import Order from './ToldOrder.svelte';
import Overview from './Overview.svelte';
import Relations from './Relations.svelte';
import Toolbar from './Toolbar.svelte';
import Undated from './Undated.svelte';
import { roving } from './roving.ts';
import { zoomable } from './zoom.ts';

/** What is loaded once the first event can be read: one file, so that it takes one request. */
export const later = {
  Card,
  EmptyWindow,
  Legend,
  NoMatch,
  Order,
  Overview,
  Relations,
  Toolbar,
  Undated,
  roving,
  zoomable,
};
