package vn.tonghop.desk;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tonghop.inspection.Tracer;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.Issuing;
import vn.tonghop.jobs.Runs;
import vn.tonghop.jobs.Sealing;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.publishing.CheckedStore;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.StaffTexts;

/** Puts together what is done with reviews and figures. */
@Configuration
class ReviewDeskConfiguration {

  @Bean
  ReviewOrders reviewOrders(
      Access access, Yardstick yardstick, DueReviews due, EditionStore editions) {
    return new ReviewOrders(access, yardstick.programmes(), due, editions);
  }

  @Bean
  Errands errands(Runs runs) {
    return new Errands(runs);
  }

  @Bean
  ReviewList reviewList(
      Access access,
      Yardstick yardstick,
      DueReviews due,
      EditionStore editions,
      IssuedEditions issued,
      CheckedStore checked,
      Ledgers ledgers) {
    return new ReviewList(
        access,
        yardstick.register(),
        yardstick.programmes().all(),
        due,
        editions,
        issued.register(),
        checked,
        ledgers);
  }

  @Bean
  ReviewFolder reviewFolder(
      ReviewOrders orders,
      Ledgers ledgers,
      Errands errands,
      IssuedEditions issued,
      CheckedStore checked,
      StaffTexts texts,
      ObjectProvider<Compilation> compilations,
      Home home,
      Journalling journal,
      Clock clock) {
    return new ReviewFolder(
        orders,
        ledgers,
        errands,
        issued,
        checked,
        texts,
        compilations::getObject,
        home.reports(),
        journal,
        clock);
  }

  @Bean
  ReviewLaunch reviewLaunch(
      Access access,
      Yardstick yardstick,
      ScopeUnits units,
      EditionStore editions,
      IssuedEditions issued,
      CaseBook book,
      ObjectProvider<Compilation> compilations,
      Home home,
      ReviewFolder folder) {
    return new ReviewLaunch(
        access,
        yardstick.register(),
        yardstick.programmes(),
        units,
        editions,
        issued.register(),
        book,
        compilations::getObject,
        home.reports(),
        folder);
  }

  @Bean
  ReviewWriting reviewWriting(
      ReviewOrders orders, StaffTexts texts, Errands errands, Journalling journal) {
    return new ReviewWriting(orders, texts, errands, journal);
  }

  @Bean
  ReviewIssuing reviewIssuing(
      ReviewOrders orders,
      Errands errands,
      IssuedEditions issued,
      CheckedStore checked,
      ObjectProvider<Compilation> compilations,
      ObjectProvider<Issuing> issuing,
      Sealing sealing,
      Journalling journal) {
    return new ReviewIssuing(
        orders,
        errands,
        issued,
        checked,
        compilations::getObject,
        issuing::getObject,
        sealing,
        journal);
  }

  @Bean
  FigureDesk figureDesk(
      Access access,
      Yardstick yardstick,
      ReviewOrders orders,
      Ledgers ledgers,
      ObjectProvider<Tracer> tracers) {
    return new FigureDesk(
        access, yardstick.register(), yardstick.programmes(), orders, ledgers, tracers::getObject);
  }
}
