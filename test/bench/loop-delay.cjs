// Required first in a process under test: at SIGUSR2, writes how long its event loop was held since the last time.
const { writeFileSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');

const delays = monitorEventLoopDelay({ resolution: 10 });
delays.enable();
process.on('SIGUSR2', () => {
  writeFileSync(
    process.env.LOOP_DELAY_FILE,
    JSON.stringify({ max: delays.max / 1e6, p99: delays.percentile(99) / 1e6 }),
  );
  delays.reset();
});
