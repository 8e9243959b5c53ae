/** Preloaded into a process whose clock is wrong: `CLOCK_SHIFT_MS` away, running `CLOCK_SPEED` times as fast. */
const RealDate = Date;
const [shift, speed] = [Number(process.env.CLOCK_SHIFT_MS), Number(process.env.CLOCK_SPEED)];
const began = RealDate.now();
const now = () => Math.trunc(began + shift + (RealDate.now() - began) * speed);

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static now() {
    return now();
  }
};
