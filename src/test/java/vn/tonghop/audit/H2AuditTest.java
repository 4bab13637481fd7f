package vn.tonghop.audit;

import javax.sql.DataSource;
import vn.tonghop.Databases;

class H2AuditTest extends AuditContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
