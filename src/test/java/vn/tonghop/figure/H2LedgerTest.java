package vn.tonghop.figure;

import javax.sql.DataSource;
import vn.tonghop.Databases;

class H2LedgerTest extends LedgerContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
