// What is loaded once the first event can be read: one file, so that it takes one request.
export { default as Card } from './EventCard.svelte';
export { default as EmptyWindow } from './EmptyWindow.svelte';
export { default as Legend } from './Legend.svelte';
export { default as NoMatch } from './NoMatch.svelte';
export { default as Order } from './ToldOrder.svelte';
export { default as Overview } from './Overview.svelte';
export { default as Relations } from './Relations.svelte';
export { default as Toolbar } from './Toolbar.svelte';
export { default as Undated } from './Undated.svelte';
export { roving } from './roving.ts';
export { zoomable } from './zoom.ts';
