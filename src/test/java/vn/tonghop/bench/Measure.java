package vn.tonghop.bench;

/**
 * What a piece of work took.
 *
 * @param wall seconds
 * @param cpu seconds of all threads of the process, the collector's and the compiler's too
 * @param heap the most that was in use at a time, garbage and all, in bytes
 * @param resident the most memory that the process held of the machine, in bytes
 */
record Measure(double wall, double cpu, long heap, long resident) {

  Measure plus(Measure other) {
    return new Measure(
        wall + other.wall,
        cpu + other.cpu,
        Math.max(heap, other.heap),
        Math.max(resident, other.resident));
  }
}
