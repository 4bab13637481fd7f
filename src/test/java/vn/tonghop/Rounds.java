package vn.tonghop;

/**
 * How often tests with generated cases try: their usual number, times {@code tonghop.rounds}, which
 * the Maven profile {@code full} raises.
 */
public final class Rounds {

  private Rounds() {}

  public static int of(int usual) {
    return usual * Integer.getInteger("tonghop.rounds", 1);
  }
}
