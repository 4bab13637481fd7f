package vn.tonghop.review;

/**
 * How an element is printed.
 *
 * @param size in points
 */
public record Print(float size, boolean bold, boolean italic, boolean underlined) {

  private static final float SMALLEST = 6;
  private static final float LARGEST = 30;

  public Print {
    if (!isSize(size)) {
      throw new IllegalArgumentException("Not a size of print: " + size);
    }
  }

  static boolean isSize(float size) {
    return size >= SMALLEST && size <= LARGEST;
  }
}
