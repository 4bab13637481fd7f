package vn.tonghop.jobs;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

@OnServer
class PostgresDiedRunTest extends DiedRunTest {

  PostgresDiedRunTest(@TempDir Path root) {
    super(root);
  }
}
