package vn.tonghop.jobs;

import java.time.Duration;

/**
 * How a process that has the run slot shows that it lives. Trials set it shorter, in seconds:
 * {@code -Dtonghop.heartbeat=1 -Dtonghop.patience=3}.
 *
 * @param beat so often its heart beats
 * @param patience so long without a heartbeat, and another may take the slot
 */
record Pulse(Duration beat, Duration patience) {

  /** Every ten seconds; a minute. */
  static final Pulse USUAL = new Pulse(Duration.ofSeconds(10), Duration.ofSeconds(60));

  Pulse {
    if (beat.isNegative() || beat.isZero() || patience.compareTo(beat) <= 0) {
      throw new IllegalArgumentException(
          "A heart must beat within the patience: " + beat + ", " + patience);
    }
  }

  /** The usual one, or as this process was told. */
  static Pulse configured() {
    return new Pulse(
        seconds("tonghop.heartbeat", USUAL.beat), seconds("tonghop.patience", USUAL.patience));
  }

  private static Duration seconds(String property, Duration usual) {
    return Duration.ofSeconds(Long.getLong(property, usual.toSeconds()));
  }
}
