package vn.tonghop.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.CopyingOut;
import vn.tonghop.jobs.CopyingOut.Compared;
import vn.tonghop.jobs.Home;

/** {@code copy-to URL}: the database of a home to a PostgreSQL server, table by table compared. */
@Command(
    name = "copy-to",
    mixinStandardHelpOptions = true,
    description = "Chuyển cơ sở dữ liệu sang PostgreSQL / move the database to PostgreSQL")
final class CopyToCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      arity = "1",
      paramLabel = "URL",
      description = "jdbc:postgresql://máy:cổng/cơ-sở-dữ-liệu / host:port/database")
  private String url = "";

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Tài khoản trên máy chủ / the role on the server")
  private String user = "";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "Tệp có mật khẩu ở dòng đầu, chỉ mình chủ đọc được (không có: TONGHOP_DATABASE_PASSWORD)"
              + " / holds the password in its first line, for its owner alone")
  private @Nullable Path passwordFile;

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "Lược đồ trong cơ sở dữ liệu (mặc định: tonghop) / the schema to be made")
  private String schema = "tonghop";

  CopyToCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    CopyingOut.Target target =
        new CopyingOut.Target(url, user, Optional.ofNullable(passwordFile), schema);
    List<Compared> tables = CopyingOut.run(home, target, clock);
    tables.forEach(this::print);
    long differ = tables.stream().filter(table -> !table.same()).count();
    if (differ > 0) {
      console.complain(
          "Không chuyển: " + differ + " bảng không giống nhau. Thư mục vẫn dùng cơ sở dữ liệu cũ.",
          "Not moved: " + differ + " tables differ. The home keeps the database that it had.");
      return CommandLine.REFUSED;
    }
    console.say(
        "Đã chuyển "
            + tables.size()
            + " bảng, mọi bảng giống nhau. Từ nay thư mục dùng "
            + url
            + " (config/database.yaml). Muốn quay lại, trước khi chạy lệnh nào khác: xóa tệp này.",
        "Moved "
            + tables.size()
            + " tables, all are the same. From now on the home uses "
            + url
            + " (config/database.yaml). To go back, before any other command: delete that file.");
    return CommandLine.WELL;
  }

  private void print(Compared table) {
    String line =
        String.format(Locale.ROOT, "%-28s %10d  %s", table.table(), table.rows(), table.sum());
    if (table.same()) {
      console.say(line + "  =");
    } else {
      console.say(
          line + String.format(Locale.ROOT, "  ≠ %10d  %s", table.rowsThere(), table.sumThere()));
    }
  }
}
