package vn.tonghop.staff;

import javax.sql.DataSource;
import vn.tonghop.Databases;

class PostgresStaffTest extends StaffContract {

  @Override
  DataSource empty() {
    return Databases.postgres();
  }
}
