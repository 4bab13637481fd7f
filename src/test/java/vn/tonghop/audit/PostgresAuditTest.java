package vn.tonghop.audit;

import javax.sql.DataSource;
import vn.tonghop.Databases;

class PostgresAuditTest extends AuditContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
