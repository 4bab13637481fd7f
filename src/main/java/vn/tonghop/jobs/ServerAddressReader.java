package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Words;
import vn.tonghop.catalogue.YamlFile;
import vn.tonghop.catalogue.YamlMap;
import vn.tonghop.catalogue.YamlValue;
import vn.tonghop.orgunit.Reading;

/**
 * Reads {@code config/database.yaml}: on which server the tables of a home are. Without it they are
 * in the home. A file of its own: it is wanted before anything else is read, and no backup takes it
 * along.
 *
 * <p>The password stands in neither: it is the first line of a file that nobody else may read, or
 * {@code TONGHOP_DATABASE_PASSWORD} of the environment.
 */
final class ServerAddressReader {

  static final String NAME = "database.yaml";

  private static final String PASSWORD = "TONGHOP_DATABASE_PASSWORD";
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private ServerAddressReader() {}

  /**
   * Where a home says that its tables are; empty = in the home.
   *
   * @throws DatabaseRefused if the file with the password cannot be used
   */
  static Reading<Optional<ServerAddress>> inHome(Home home) {
    Path file = home.config().resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return new Reading.Sound<>(Optional.empty());
    }
    try {
      return YamlFile.read(
          "config/" + NAME,
          Files.readAllBytes(file),
          "cơ sở dữ liệu",
          root -> Optional.of(address(home, root)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static Optional<ServerAddress> address(Home home, YamlValue root) {
    YamlMap map = root.map("url", "user", "password-file", "schema");
    Optional<String> url =
        map.required("url")
            .flatMap(
                value ->
                    value.parsed(
                        text -> Optional.of(text).filter(ServerAddress::isUrl),
                        "phải có dạng jdbc:postgresql://máy:cổng/cơ-sở-dữ-liệu, không kèm mật khẩu",
                        "must look like jdbc:postgresql://host:port/database, without a password"));
    Optional<String> schema =
        map.optional("schema")
            .flatMap(
                value ->
                    value.parsed(
                        text -> Optional.of(text).filter(ServerAddress::isSchema),
                        "chỉ gồm chữ thường không dấu, chữ số và _",
                        "has only lower-case letters, digits and _"));
    String user = map.optional("user").flatMap(YamlValue::text).orElse("");
    Optional<Path> password =
        map.optional("password-file").flatMap(YamlValue::text).map(home.root()::resolve);
    return url.map(
        at ->
            new ServerAddress(
                at, user, password(home, password), schema.orElse(ServerAddress.SCHEMA)));
  }

  /**
   * The password.
   *
   * @param file empty = it is in the environment, or none is wanted
   * @throws DatabaseRefused if others may read the file, or if it would be backed up
   */
  static String password(Home home, Optional<Path> file) {
    if (file.isEmpty()) {
      return Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
    }
    Path path = file.get().toAbsolutePath().normalize();
    if (path.startsWith(home.config())) {
      throw new DatabaseRefused(
          new Words(
              "Hãy để tệp mật khẩu ra ngoài config/ (thư mục này nằm trong bản sao lưu): " + path,
              "Put the file of the password outside of config/, which is backed up: " + path));
    }
    try {
      if (Files.getFileStore(path).supportsFileAttributeView("posix")
          && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
        throw new DatabaseRefused(
            new Words(
                "Người khác đọc được tệp mật khẩu; chạy: chmod 600 " + path,
                "Others may read the file of the password; run: chmod 600 " + path));
      }
      return Files.readString(path).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new DatabaseRefused(
          new Words(
              "Không đọc được tệp mật khẩu " + path,
              "The file of the password cannot be read: " + path),
          e);
    }
  }
}
