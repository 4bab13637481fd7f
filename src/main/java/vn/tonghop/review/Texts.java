package vn.tonghop.review;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.catalogue.Language;

/**
 * The wording of reviews in one language, from {@code review_vi.properties} or {@code
 * review_en.properties}: whole sentences with named holes, in the syntax of ICU.
 *
 * <p>A number is given as it is; {@code {n}} prints it in the review's own way, and {@code {n_n,
 * plural, …}} chooses by it. What comes out is NFC. Safe for threads.
 */
final class Texts {

  private static final Map<Language, Properties> SHIPPED =
      Map.of(Language.VI, read(Language.VI), Language.EN, read(Language.EN));

  private final Language language;
  private final Optional<Layout> layout;
  private final Tone tone;
  private final Numbers numbers;
  private final Properties patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /** The wording as it ships, that of the Party's documents. */
  Texts(Language language) {
    this(language, Optional.empty(), Tone.OLD);
  }

  /** The wording with what a layout fixes, in a body's house style. */
  Texts(Language language, Layout layout, Tone tone) {
    this(language, Optional.of(layout), tone);
  }

  private Texts(Language language, Optional<Layout> layout, Tone tone) {
    this.language = language;
    this.layout = layout;
    this.tone = language == Language.VI ? tone : Tone.OLD;
    this.numbers = new Numbers(language);
    this.patterns = SHIPPED.getOrDefault(language, new Properties());
  }

  /** Whether documents of this form tell to whom they are sent. */
  boolean tellsAddressees() {
    return layout.map(Layout::addressees).orElse(false);
  }

  /** All keys of the wording. */
  static List<String> keysOf(Language language) {
    return List.copyOf(SHIPPED.getOrDefault(language, new Properties()).stringPropertyNames());
  }

  private static Properties read(Language language) {
    String resource = "review_" + language.code() + ".properties";
    Properties patterns = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource)) {
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
    return patterns;
  }

  Language language() {
    return language;
  }

  Set<String> keys() {
    return patterns.stringPropertyNames();
  }

  boolean has(String key) {
    return patterns.containsKey(key);
  }

  /**
   * The text of that key.
   *
   * @param holes names and values in turn; values are texts and whole numbers
   * @throws IllegalArgumentException if there is no such text
   */
  String text(String key, Object... holes) {
    MessageFormat format = formats.computeIfAbsent(key, this::format);
    synchronized (format) {
      return nfc(format.format(named(holes)));
    }
  }

  private MessageFormat format(String key) {
    return new MessageFormat(pattern(key), locale());
  }

  /** The text of that key with its holes open. */
  String pattern(String key) {
    Optional<String> fixed = layout.flatMap(form -> form.text(language, key));
    String pattern = fixed.orElse(patterns.getProperty(key));
    if (pattern == null) {
      throw new IllegalArgumentException("No text " + key + " in " + language);
    }
    return styled(nfc(pattern));
  }

  /** A text of the product's or of a programme's in the body's house style. */
  String styled(String text) {
    return tone.styled(text);
  }

  private Map<String, Object> named(Object... holes) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < holes.length; i += 2) {
      String name = (String) holes[i];
      if (holes[i + 1] instanceof Number number) {
        named.put(name, numbers.count(number.longValue()));
        named.put(name + "_n", number);
      } else {
        named.put(name, holes[i + 1]);
      }
    }
    return named;
  }

  /** {@code A, B và C}. */
  String list(Collection<String> items) {
    return nfc(ListFormatter.getInstance(locale()).format(items));
  }

  /** Its first letter as a capital. */
  static String sentenceCase(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String capitals(String text) {
    return nfc(text.toUpperCase(Locale.ROOT));
  }

  static String nfc(String text) {
    return Normalizer2.getNFCInstance().normalize(text);
  }

  private ULocale locale() {
    return language == Language.VI
        ? ULocale.forLanguageTag("vi-VN")
        : ULocale.forLanguageTag("en-GB");
  }
}
