package vn.tonghop.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.stereotype.Component;
import vn.tonghop.jobs.ProductVersion;

/** Of what is served beside the pages, so that a browser fetches what is new. */
@Component("versions")
final class Versions {

  private final String product;
  private final String bootstrap = of("org.webjars/bootstrap");
  private final String htmx = of("org.webjars.npm/htmx.org");

  Versions(ProductVersion product) {
    this.product = product.text();
  }

  public String product() {
    return product;
  }

  public String bootstrap() {
    return bootstrap;
  }

  public String htmx() {
    return htmx;
  }

  /** As the jar that brings it says of itself. */
  private static String of(String jar) {
    String file = "/META-INF/maven/" + jar + "/pom.properties";
    try (InputStream in = Versions.class.getResourceAsStream(file)) {
      Properties properties = new Properties();
      if (in == null) {
        throw new IllegalStateException("Not there: " + file);
      }
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
