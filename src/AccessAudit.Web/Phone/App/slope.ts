// The slope of what the phone lies on, from the sensor of its own inclination.

/** Enough to average out a trembling hand's last movement. */
const samplesWanted = 60;
const longestWait = 4_000;

export interface Reading {
  /** Along the phone's long side, in degrees; its head up is positive. */
  degrees: number;
  /** How much the samples differ: the standard deviation, in degrees. */
  spread: number;
}

export interface Slope {
  percent: number;
  tolerance: number;
}

/** Null where the phone has no such sensor, or does not tell. */
export async function read(): Promise<Reading | null> {
  const sensor = DeviceOrientationEvent as typeof DeviceOrientationEvent & { requestPermission?: () => Promise<"granted" | "denied"> };
  if (sensor.requestPermission && (await sensor.requestPermission()) !== "granted") return null;
  const samples: number[] = [];
  await new Promise<void>((done) => {
    const stop = (): void => {
      removeEventListener("deviceorientation", take);
      clearTimeout(timer);
      done();
    };
    const take = (event: DeviceOrientationEvent): void => {
      if (event.beta !== null) samples.push(event.beta);
      if (samples.length >= samplesWanted) stop();
    };
    const timer = setTimeout(stop, longestWait);
    addEventListener("deviceorientation", take);
  });
  return samples.length === 0 ? null : averaged(samples);
}

export function averaged(samples: number[]): Reading {
  const degrees = samples.reduce((sum, s) => sum + s, 0) / samples.length;
  const spread = Math.sqrt(samples.reduce((sum, s) => sum + (s - degrees) ** 2, 0) / samples.length);
  return { degrees, spread };
}

/** What the phone's own error is: half of what two readings in one place have in common, the phone turned end for end between them. */
export const errorOf = (one: Reading, turned: Reading): number => (one.degrees + turned.degrees) / 2;

/**
 * @param error The phone's own, in degrees; null where it was never found out.
 */
export function slopeOf(reading: Reading, error: number | null): Slope {
  const percent = (degrees: number): number => Math.tan((degrees * Math.PI) / 180) * 100;
  const degrees = Math.abs(reading.degrees - (error ?? 0));
  // A phone that was never set right may be off by a degree, one that was by a quarter.
  const doubt = Math.max(2 * reading.spread, error === null ? 1 : 0.25);
  return { percent: tenths(percent(degrees)), tolerance: tenths(percent(degrees + doubt) - percent(degrees)) };
}

const tenths = (n: number): number => Math.round(n * 10) / 10;
