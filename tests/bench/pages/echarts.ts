import { ScatterChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { fetchStory, startMs, type StoryEvent, tellPainted, tellSpan } from './story.ts';

use([ScatterChart, DataZoomComponent, GridComponent, TooltipComponent, CanvasRenderer]);

const DAY_MS = 86_400_000;
const story = await fetchStory();
const lanes = story.actors.map(({ id }) => story.events.filter(({ actors }) => actors[0] === id));
const at = document.getElementById('timeline');
if (at === null) throw new Error('missing element: #timeline');
const chart = init(at);
chart.on('rendered', tellPainted);
chart.setOption({
  animation: false,
  xAxis: { type: 'time' },
  yAxis: { type: 'category', data: story.actors.map(({ name }) => name) },
  tooltip: {
    formatter: (dot: { seriesIndex: number; dataIndex: number }) =>
      lanes[dot.seriesIndex]?.[dot.dataIndex]?.title ?? '',
  },
  // Without a throttle, so that every step is answered by the frame after it.
  dataZoom: [{ type: 'inside', throttle: 0, minValueSpan: DAY_MS }],
  series: lanes.map((events, lane) => ({
    type: 'scatter',
    // For many dots, as its documentation advises: typed arrays, drawn in one path above 2,000.
    large: true,
    symbolSize: 6,
    dimensions: ['time', 'lane'],
    data: dots(events, lane),
  })),
});

function dots(events: readonly StoryEvent[], lane: number): Float64Array {
  const data = new Float64Array(events.length * 2);
  events.forEach(({ date }, order) => {
    data[order * 2] = startMs(date);
    data[order * 2 + 1] = lane;
  });
  return data;
}

tellSpan(() => {
  const option = chart.getOption() as {
    dataZoom: readonly { startValue: number; endValue: number }[];
  };
  const [zoom] = option.dataZoom;
  return zoom === undefined ? NaN : zoom.endValue - zoom.startValue;
});
