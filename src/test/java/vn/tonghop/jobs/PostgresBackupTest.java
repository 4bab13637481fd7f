package vn.tonghop.jobs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

@OnServer
class PostgresBackupTest extends BackupTest {

  PostgresBackupTest(@TempDir Path root) throws IOException {
    super(root);
  }
}
