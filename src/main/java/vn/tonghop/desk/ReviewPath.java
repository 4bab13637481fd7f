package vn.tonghop.desk;

import java.nio.file.Path;
import vn.tonghop.publishing.ReviewOrder;

/**
 * Which review is meant, as its folder and its address name it: {@code hn-2200/2018..2019/01}.
 *
 * @param unit the code that it bore on the period's last day
 */
public record ReviewPath(String programme, String period, String unit) {

  /** That of a review. */
  public static ReviewPath of(ReviewOrder order) {
    Path folder = order.folder();
    return new ReviewPath(
        folder.getName(0).toString(), folder.getName(1).toString(), folder.getName(2).toString());
  }

  /** {@code /reviews/hn-2200/2018..2019/01}. */
  public String address() {
    return String.join("/", "/reviews", programme, period, unit);
  }

  @Override
  public String toString() {
    return String.join("/", programme, period, unit);
  }
}
