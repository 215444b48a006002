/** Measures text in px. The view passes one that asks the browser. */
export type Measure = (text: string, style: LabelStyle) => number;
/** `sans` for our words, `serif` for a source's, `bold` for the selected mark's. */
export type LabelStyle = 'sans' | 'bold' | 'serif' | 'bold-serif';
