package vn.tonghop.staff;

import javax.sql.DataSource;
import vn.tonghop.Databases;

class H2StaffTest extends StaffContract {

  @Override
  DataSource empty() {
    return Databases.h2();
  }
}
