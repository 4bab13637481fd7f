package vn.tonghop.orgunit;

import java.util.List;

/**
 * The register that ships, read once for all tests: with the trees it remembers it is of some size.
 */
public final class ShippedUnits {

  public static final Register REGISTER =
      RegisterReader.read(
              List.of(RegisterReader.shippedFile(), RegisterReader.shippedSuccessions()))
          .fold(
              register -> register,
              faults -> {
                throw new IllegalStateException("The register that ships is faulty: " + faults);
              });

  private ShippedUnits() {}
}
