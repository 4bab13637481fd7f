package vn.tonghop.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the product: part of what submissions are judged by and editions made with. */
public record ProductVersion(String text) {

  private static final String BUILD = "/META-INF/build-info.properties";

  /** Of the product that runs; {@code dev} where nothing was built. */
  static ProductVersion current() {
    try (InputStream in = ProductVersion.class.getResourceAsStream(BUILD)) {
      Properties build = new Properties();
      if (in != null) {
        build.load(in);
      }
      return new ProductVersion(build.getProperty("build.version", "dev"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
