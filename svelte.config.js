import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  // Elements are made by createElement, never from markup: the page then runs under
  // `require-trusted-types-for 'script'; trusted-types 'none'`.
  compilerOptions: { runes: true, fragments: 'tree' },
};
