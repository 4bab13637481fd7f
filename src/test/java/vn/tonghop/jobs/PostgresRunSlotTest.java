package vn.tonghop.jobs;

import javax.sql.DataSource;
import vn.tonghop.Databases;

class PostgresRunSlotTest extends RunSlotContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
