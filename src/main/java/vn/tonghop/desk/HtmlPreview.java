package vn.tonghop.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A review's page of HTML as it is shown within another: each figure in a table leads to where it
 * comes from, and nothing in it runs.
 *
 * @param policy what a browser is to let it do: look as it looks, and no more
 */
public record HtmlPreview(String html, String policy) {

  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern FIGURE =
      Pattern.compile("(<td [^>]*data-code=\"(BC-[0-9A-Z.-]+)\"[^>]*>)([^<]+)(</td>)");

  /** Of a page as it was made. */
  static HtmlPreview of(String made) {
    Matcher style = STYLE.matcher(made);
    String hash = style.find() ? " 'sha256-" + sha256(style.group(1)) + "'" : " 'none'";
    return new HtmlPreview(
        FIGURE.matcher(made).replaceAll("$1<a href=\"/figures/$2\" target=\"_top\">$3</a>$4"),
        "default-src 'none'; style-src"
            + hash
            + "; img-src data:; font-src data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation");
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
