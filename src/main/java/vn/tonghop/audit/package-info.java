/**
 * The journal of acts: who did what, when, and why; only added to.
 *
 * <p>In: {@link vn.tonghop.audit.Act}s, each within the transaction of what was done, so that both
 * stand or fall together. Out: the same again, and a verdict on whether any was changed, taken away
 * or put in between. Rows are chained by hashes; once a day the end of the chain is signed with a
 * key that is not in the database, and noted in a file beside it. Never holds personal data of
 * citizens: subjects are codes and numbers, and a note that looks like such data is left out.
 */
@ApplicationModule(allowedDependencies = "staff")
@NullMarked
package vn.tonghop.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
