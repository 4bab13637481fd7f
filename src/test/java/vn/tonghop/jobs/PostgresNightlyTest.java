package vn.tonghop.jobs;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

@OnServer
class PostgresNightlyTest extends NightlyTest {

  PostgresNightlyTest(@TempDir Path root) {
    super(root);
  }
}
