package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A key to seal with, as an office makes one: with the JDK's own tool. Its owner is Ban Mau. */
public final class SealKey {

  private SealKey() {}

  /** Puts it into a home. */
  public static void in(Path home, String password) throws Exception {
    Path config = Files.createDirectories(home.resolve("config"));
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "seal",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=Ban Mau",
                "-startdate",
                "2026/01/01 00:00:00",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                config.resolve("seal.p12").toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(made.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(made.exitValue()).isZero();
  }
}
