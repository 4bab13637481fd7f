package vn.tonghop;

/**
 * How often tests with generated cases try: their usual number, times {@code tonghop.rounds}, which
 * the Maven profile {@code full} raises and {@code mutate} lowers; once at least.
 */
public final class Rounds {

  private Rounds() {}

  public static int of(int usual) {
    double times = Double.parseDouble(System.getProperty("tonghop.rounds", "1"));
    return Math.max(1, (int) (usual * times));
  }
}
