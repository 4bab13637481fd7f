package vn.tonghop.bench;

/** In how many files a data set is handed in. */
enum Spread {
  /** One for each month, with a row of every unit. */
  FEW,
  /** One for each unit, with a row of every month. */
  MANY,
  /** One for each submission, as units send them one by one. */
  EACH
}
