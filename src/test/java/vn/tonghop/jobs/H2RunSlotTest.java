package vn.tonghop.jobs;

import javax.sql.DataSource;
import vn.tonghop.Databases;

class H2RunSlotTest extends RunSlotContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
