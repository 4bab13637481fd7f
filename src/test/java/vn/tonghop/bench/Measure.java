package vn.tonghop.bench;

/**
 * What a piece of work took.
 *
 * @param wall seconds
 * @param cpu seconds of all threads of the process, the collector's too, but not the compiler's
 * @param compiler seconds of the JVM's compiler
 * @param heap the most that was in use at a time, garbage and all, in bytes
 * @param resident the most memory that the process held of the machine, in bytes
 */
record Measure(double wall, double cpu, double compiler, long heap, long resident) {

  static final Measure NONE = new Measure(0, 0, 0, 0, 0);

  Measure plus(Measure other) {
    return new Measure(
        wall + other.wall,
        cpu + other.cpu,
        compiler + other.compiler,
        Math.max(heap, other.heap),
        Math.max(resident, other.resident));
  }
}
