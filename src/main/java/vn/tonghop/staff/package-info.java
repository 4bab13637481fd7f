/**
 * Who acts: the staff of a home, what each may do, which units each may see, and how each shows who
 * they are.
 *
 * <p>In: what somebody types (login, passphrase, codes), where from, and when. Out: a {@link
 * vn.tonghop.staff.Member} and a {@link vn.tonghop.staff.Session}, or an answer that tells a
 * stranger nothing. May be trusted never to keep a passphrase, a code or a token that could be used
 * by whoever reads the database. It knows nothing of the web, and begins no transaction but through
 * {@link vn.tonghop.staff.Transactions}.
 */
@ApplicationModule(allowedDependencies = "orgunit")
@NullMarked
package vn.tonghop.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
