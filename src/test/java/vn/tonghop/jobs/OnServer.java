package vn.tonghop.jobs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import vn.tonghop.PostgresServer;

/** The same tests once more, with the tables of every home on a PostgreSQL server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnServer.Switch.class)
@interface OnServer {

  /** Tells new homes where their tables are to be. */
  final class Switch implements TestInstancePreConstructCallback, AfterEachCallback {

    @Override
    public void preConstructTestInstance(
        TestInstanceFactoryContext factory, ExtensionContext context) {
      PostgresServer.get();
      TestHome.beginOnServer(true);
    }

    @Override
    public void afterEach(ExtensionContext context) {
      TestHome.beginOnServer(false);
    }
  }
}
