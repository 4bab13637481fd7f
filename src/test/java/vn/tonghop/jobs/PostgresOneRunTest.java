package vn.tonghop.jobs;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

@OnServer
class PostgresOneRunTest extends OneRunTest {

  PostgresOneRunTest(@TempDir Path root) {
    super(root);
  }
}
