package vn.tonghop.figure;

import javax.sql.DataSource;
import vn.tonghop.Databases;

class PostgresLedgerTest extends LedgerContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
