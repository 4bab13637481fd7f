package vn.tonghop.jobs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.orgunit.ConfigFault;
import vn.tonghop.orgunit.Reading;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.StaffTexts;
import vn.tonghop.review.StaffText;
import vn.tonghop.review.StaffTextForm;
import vn.tonghop.review.StaffTextReader;
import vn.tonghop.submission.TextGate;

/** Takes in what board staff write for a review: whole and without personal data, or not at all. */
public final class StaffWriting {

  private final StaffTexts texts;
  private final Stillness stillness;

  StaffWriting(StaffTexts texts, Stillness stillness) {
    this.texts = texts;
    this.stillness = stillness;
  }

  /** The file to be filled in, with what was last written for that review. */
  public String form(ReviewOrder order) {
    return StaffTextForm.of(
        order.name() + " (" + order.language().code() + ")", order.language(), texts.latest(order));
  }

  /**
   * Keeps what was written as a further version.
   *
   * @param file its name, for the faults
   * @return the number of the version, or every fault with its line
   */
  public Reading<Integer> take(ReviewOrder order, String file, byte[] bytes) {
    List<ConfigFault> personal = personal(file, bytes);
    Reading<StaffText> reading = StaffTextReader.read(file, bytes);
    List<ConfigFault> faults = new ArrayList<>(reading.faults());
    faults.addAll(personal);
    if (!faults.isEmpty()) {
      return new Reading.Faulty<>(faults.stream().sorted().toList());
    }
    StaffText text =
        reading.fold(
            sound -> sound,
            faulty -> {
              throw new IllegalStateException("Faulty and without a fault");
            });
    // what is parted by the end of a line would else pass
    for (String paragraph : text.text().split("\n", -1)) {
      if (TextGate.kind(paragraph).isPresent()) {
        return new Reading.Faulty<>(List.of(fault(file, 1)));
      }
    }
    return new Reading.Sound<>(stillness.during(() -> texts.add(order, text)));
  }

  /** By line, remarks among them: they are kept by whoever sends the file on. */
  private static List<ConfigFault> personal(String file, byte[] bytes) {
    List<ConfigFault> faults = new ArrayList<>();
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
    for (int number = 1; number <= lines.length; number++) {
      if (TextGate.kind(lines[number - 1]).isPresent()) {
        faults.add(fault(file, number));
      }
    }
    return faults;
  }

  private static ConfigFault fault(String file, int line) {
    return new ConfigFault(
        file,
        line,
        "Dòng có vẻ chứa dữ liệu cá nhân (tên người, số điện thoại, số định danh, thư điện tử);"
            + " hãy viết lại không nêu người nào",
        "The line seems to hold personal data (a name, a telephone or identity number, an"
            + " address); write it without naming anybody");
  }
}
