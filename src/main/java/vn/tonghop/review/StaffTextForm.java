package vn.tonghop.review;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Language;

/** The file in which staff write their part: every section with what belongs there. */
public final class StaffTextForm {

  private StaffTextForm() {}

  /** What belongs in a section. */
  public static String prompt(StaffSection section, Language language) {
    return new Texts(language).text(section.prompt());
  }

  /**
   * The file, to be filled in or mended; {@link StaffTextReader} reads it.
   *
   * @param name of the review, for a remark at the top
   * @param written what there is by now
   */
  public static String of(String name, Language language, StaffText written) {
    Texts texts = new Texts(language);
    return "# "
        + name
        + "\n# "
        + texts.text("write.how")
        + "\n\n"
        + Arrays.stream(StaffSection.values())
            .map(
                section ->
                    "["
                        + section.code()
                        + "]\n# "
                        + texts.text(section.prompt())
                        + "\n"
                        + StaffText.text(written.of(section)))
            .collect(Collectors.joining("\n"));
  }
}
